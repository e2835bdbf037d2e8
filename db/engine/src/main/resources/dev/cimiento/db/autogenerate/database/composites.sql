-- The composite types of columns of tables, with their attributes.
select format('%I.%I', n.nspname, t.typname) as name,
    array(
        select quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
        from pg_attribute a
        where a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped
        order by a.attnum
    ) as attributes,
    array(
        select quote_ident(a.attname)
        from pg_attribute a
        where a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped
        order by a.attnum
    ) as names
from pg_type t
join pg_class c on c.oid = t.typrelid and c.relkind = 'c'
join pg_namespace n on n.oid = t.typnamespace
where n.nspname !~ '^pg_'
  and n.nspname <> 'information_schema'
  and exists (
      select
      from pg_attribute a
      join pg_class r on r.oid = a.attrelid and r.relkind in ('r', 'p')
      where a.atttypid = t.oid and not a.attisdropped
  )
