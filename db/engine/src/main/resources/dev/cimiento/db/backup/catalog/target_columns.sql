-- The tables of users with their columns; a table without columns has one row without a column.
select n.nspname, c.relname, c.oid, a.attname, a.attgenerated <> '' as is_generated
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
where c.relkind in ('r', 'p')
  and c.relpersistence <> 't'
  and n.nspname !~ '^pg_'
  and n.nspname <> 'information_schema'
order by c.oid, a.attnum
