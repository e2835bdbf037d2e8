-- The columns of all system catalogs.
select c.relname, a.attname
from pg_class c
join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
where c.relnamespace = 'pg_catalog'::regnamespace
  and c.relkind = 'r'
  and not a.attisdropped
order by 1, 2
