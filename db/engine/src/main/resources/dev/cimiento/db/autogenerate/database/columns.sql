-- The columns of all tables that hold rows, with the properties that are needed to generate values for them.
with recursive
bases (type, base, modifier, required) as (
    select oid, oid, -1, false
    from pg_type
    where typtype <> 'd'

    union all
    select t.oid, b.base, greatest(t.typtypmod, b.modifier), t.typnotnull or b.required
    from pg_type t
    join bases b on b.type = t.typbasetype
    where t.typtype = 'd'
),

checks (conrelid, attnum, definition) as (
    select k.conrelid, x.attnum, string_agg(d.definition, ' ' order by d.definition)
    from pg_constraint k
    cross join lateral pg_get_constraintdef(k.oid) as d (definition)
    cross join lateral unnest(k.conkey) as x (attnum)
    where k.contype = 'c' and k.conrelid <> 0
    group by k.conrelid, x.attnum
)

select
    format('%I.%I', n.nspname, c.relname) as table_name,
    quote_ident(a.attname) as column_name,
    c.oid::bigint as table_id,
    a.attnum as column_number,
    format_type(a.atttypid, a.atttypmod)
        || case when a.attcollation <> t.typcollation then ' collate ' || a.attcollation::regcollation else '' end as type,
    coalesce(item.typname, b.typname) as base,
    item.oid is not null as is_array,
    b.typtype::text as kind,
    greatest(a.atttypmod, bases.modifier) as modifier,
    a.attnotnull or bases.required as required,
    case a.attgenerated when 's' then 'STORED' when 'v' then 'VIRTUAL' else 'OWN' end as "values",
    a.atthasdef or a.attidentity <> '' or t.typtype = 'd' and t.typdefault is not null as has_default,
    (
        select array_agg(e.enumlabel::text order by e.enumsortorder)
        from pg_enum e
        where e.enumtypid = coalesce(item.oid, b.oid)
    ) as labels,
    (
        select array_agg(ft.typname || ' ' || f.atttypmod order by f.attnum)
        from pg_attribute f
        join pg_type ft on ft.oid = f.atttypid
        where f.attrelid = b.typrelid and b.typtype = 'c' and not f.attisdropped
    ) as fields,
    concat_ws(' ', checks.definition, (
        select string_agg(pg_get_constraintdef(k.oid), ' ' order by pg_get_constraintdef(k.oid))
        from pg_constraint k
        where k.contype = 'c' and k.contypid = a.atttypid
    ), (
        select string_agg(pg_get_expr(p.relpartbound, p.oid), ' ' order by p.relname)
        from pg_inherits i
        join pg_class p on p.oid = i.inhrelid
        where i.inhparent = c.oid and p.relispartition
    )) as checks
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
join pg_type t on t.oid = a.atttypid
join bases on bases.type = t.oid
join pg_type b on b.oid = bases.base
left join pg_type item on b.typcategory = 'A' and item.oid = b.typelem
left join checks on checks.conrelid = a.attrelid and checks.attnum = a.attnum
where c.relkind in ('r', 'p')
  and not c.relispartition
  and n.nspname !~ '^pg_'
  and n.nspname <> 'information_schema'
  and c.relname not in (:history_tables)
  and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
order by n.nspname, c.relname, a.attnum
