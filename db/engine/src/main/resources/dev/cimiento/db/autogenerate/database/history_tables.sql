-- The log tables of migration tools, in whatever schema.
select oid::regclass::text
from pg_class
where relkind in ('r', 'p')
  and relname in (:history_tables)
