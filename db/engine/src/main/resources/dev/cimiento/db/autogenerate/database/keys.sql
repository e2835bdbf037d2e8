-- The constraints of tables with their columns, and the referenced columns of foreign keys.
select
    t.conname as name,
    t.conrelid::regclass::text as table_name,
    array(
        select quote_ident(a.attname)
        from unnest(t.conkey) with ordinality as k (number, position)
        join pg_attribute a on a.attrelid = t.conrelid and a.attnum = k.number
        order by k.position
    ) as columns,
    case when t.contype = 'f' then t.confrelid::regclass::text end as parent,
    array(
        select quote_ident(a.attname)
        from unnest(t.confkey) with ordinality as k (number, position)
        join pg_attribute a on a.attrelid = t.confrelid and a.attnum = k.number
        order by k.position
    ) as parent_columns
from pg_constraint t
where t.conrelid <> 0
  and t.contype in ('f', 'c', 'u', 'p', 'x')
  and t.conparentid = 0
order by t.contype = 'f' desc, t.conname
