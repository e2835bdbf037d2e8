-- Functions, aggregates, operators with their classes and families, casts, languages, transforms, conversions.
select 'pg_proc'::regclass, p.oid, 0, null,
    case p.prokind
        when 'a' then 'aggregate of ' || concat_ws(', ',
            a.aggtransfn || ' over ' || a.aggtranstype::regtype || coalesce(' size ' || nullif(a.aggtransspace, 0), ''),
            'final ' || nullif(a.aggfinalfn::oid, 0)::regproc || ' ' || a.aggfinalmodify::text || case when a.aggfinalextra then ' extra' else '' end,
            'from ' || a.agginitval,
            'combine ' || nullif(a.aggcombinefn::oid, 0)::regproc,
            'serial ' || nullif(a.aggserialfn::oid, 0)::regproc,
            'deserial ' || nullif(a.aggdeserialfn::oid, 0)::regproc,
            'moving ' || nullif(a.aggmtransfn::oid, 0)::regproc || ' back ' || a.aggminvtransfn || ' over ' || a.aggmtranstype::regtype
                || coalesce(' size ' || nullif(a.aggmtransspace, 0), ''),
            'moving final ' || nullif(a.aggmfinalfn::oid, 0)::regproc || ' ' || a.aggmfinalmodify::text || case when a.aggmfinalextra then ' extra' else '' end,
            'moving from ' || a.aggminitval,
            'sort operator ' || nullif(a.aggsortop, 0)::regoperator,
            'kind ' || nullif(a.aggkind, 'n')::text || a.aggnumdirectargs,
            'parallel ' || nullif(p.proparallel, 'u')::text,
            'arguments ' || pg_get_function_arguments(p.oid))
        else pg_get_functiondef(p.oid)
    end
from pg_proc p
left join pg_aggregate a on a.aggfnoid = p.oid
where p.pronamespace in (select oid from schemas)

union all
select 'pg_operator'::regclass, oid, 0, null, concat_ws(', ',
    oprcode, oprresult::regtype, 'commutator ' || nullif(oprcom, 0)::regoperator,
    'negator ' || nullif(oprnegate, 0)::regoperator, 'restrict ' || nullif(oprrest::oid, 0)::regproc,
    'join ' || nullif(oprjoin::oid, 0)::regproc, case when oprcanmerge then 'merges' end,
    case when oprcanhash then 'hashes' end)
from pg_operator
where oprnamespace in (select oid from schemas)

union all
select 'pg_opclass'::regclass, c.oid, 0, null,
    'for ' || c.opcintype::regtype || ' of family ' || f.opfnamespace::regnamespace || '.' || f.opfname
    || case when c.opcdefault then ' default' else '' end
    || coalesce(' storage ' || nullif(c.opckeytype, 0)::regtype, '')
from pg_opclass c
join pg_opfamily f on f.oid = c.opcfamily
where c.opcnamespace in (select oid from schemas)

union all
select 'pg_opfamily'::regclass, f.oid, 0, null, concat_ws(', ',
    (
        select string_agg(
            concat_ws(' ', o.amopstrategy, o.amopopr::regoperator, o.amoppurpose, 'by ' || b.opfnamespace::regnamespace || '.' || b.opfname),
            ', ' order by o.amopstrategy, o.amopopr::regoperator::text
        )
        from pg_amop o
        left join pg_opfamily b on b.oid = o.amopsortfamily
        where o.amopfamily = f.oid
    ),
    (
        select string_agg(
            concat_ws(' ', p.amprocnum, p.amproclefttype::regtype, p.amprocrighttype::regtype, p.amproc::regprocedure),
            ', ' order by p.amprocnum, p.amproclefttype::regtype::text, p.amprocrighttype::regtype::text
        )
        from pg_amproc p
        where p.amprocfamily = f.oid
    ))
from pg_opfamily f
where f.opfnamespace in (select oid from schemas)

union all
select 'pg_cast'::regclass, oid, 0, null,
    concat_ws(', ', 'by ' || nullif(castfunc, 0)::regprocedure, castcontext, castmethod)
from pg_cast
where oid >= 16384

union all
select 'pg_language'::regclass, oid, 0, null, concat_ws(', ',
    lanplcallfoid::regproc, laninline::regproc, lanvalidator::regproc, case when lanpltrusted then 'trusted' end)
from pg_language
where oid >= 16384

union all
select 'pg_transform'::regclass, oid, 0, null, concat_ws(', ', trffromsql::regprocedure, trftosql::regprocedure)
from pg_transform

union all
select 'pg_conversion'::regclass, oid, 0, null, concat_ws(', ',
    pg_encoding_to_char(conforencoding), pg_encoding_to_char(contoencoding), conproc,
    case when condefault then 'default' end)
from pg_conversion
where connamespace in (select oid from schemas)

union all
select 'pg_am'::regclass, oid, 0, null, amtype::text || ' ' || amhandler
from pg_am
where oid >= 16384
