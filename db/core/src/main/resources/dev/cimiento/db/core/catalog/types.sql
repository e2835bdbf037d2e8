-- Types and collations.
select 'pg_type'::regclass, oid, 0, null,
    case typtype
        when 'e' then 'enum (' || (
            select string_agg(quote_literal(enumlabel), ', ' order by enumsortorder)
            from pg_enum
            where enumtypid = types.oid
        ) || ')'
        when 'd' then 'domain of ' || format_type(typbasetype, typtypmod)
            || case when typcollation <> (select b.typcollation from pg_type b where b.oid = types.typbasetype)
                    then ' collate ' || typcollation::regcollation else '' end
            || case when typnotnull then ' not null' else '' end
            || coalesce(' default ' || pg_get_expr(typdefaultbin, 0), '')
        when 'r' then (
            select 'range of ' || g.rngsubtype::regtype
                || case when g.rngsubopc <> d.oid then ' operator class ' || c.opcnamespace::regnamespace || '.' || c.opcname
                        else '' end
                || case when g.rngcollation <> s.typcollation then ' collate ' || g.rngcollation::regcollation else '' end
                || coalesce(' canonical ' || nullif(g.rngcanonical::oid, 0)::regproc, '')
                || coalesce(' difference ' || nullif(g.rngsubdiff::oid, 0)::regproc, '')
                || ' multirange ' || g.rngmultitypid::regtype
            from pg_range g
            join pg_type s on s.oid = g.rngsubtype
            join pg_opclass c on c.oid = g.rngsubopc
            left join pg_opclass d on d.opcintype = g.rngsubtype and d.opcdefault and d.opcmethod = c.opcmethod
            where g.rngtypid = types.oid
        )
        when 'c' then 'composite (' || coalesce((
            select string_agg(
                quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
                    || case when a.attcollation <> t.typcollation then ' collate ' || a.attcollation::regcollation else '' end,
                ', ' order by a.attnum
            )
            from pg_attribute a
            join pg_type t on t.oid = a.atttypid
            where a.attrelid = types.typrelid
              and not a.attisdropped
        ), '') || ')'
        when 'p' then 'shell'
        else 'base type ' || concat_ws(', ',
            typinput::regproc, typoutput::regproc, typreceive::regproc, typsend::regproc, typmodin::regproc,
            typmodout::regproc, typanalyze::regproc, to_jsonb(types) ->> 'typsubscript',
            typlen, typbyval, typalign, typstorage, typcategory, typispreferred, quote_literal(typdelim::text),
            nullif(typelem, 0)::regtype, nullif(typcollation, 0)::regcollation, quote_literal(typdefault))
    end
from types

union all
select 'pg_collation'::regclass, oid, 0, null, concat_ws(', ',
    collprovider, collisdeterministic, collcollate, collctype,
    coalesce(to_jsonb(c) ->> 'colllocale', to_jsonb(c) ->> 'colliculocale'), to_jsonb(c) ->> 'collicurules')
from pg_collation c
where collnamespace in (select oid from schemas)
