-- The log tables of migration tools, in all schemas.
select oid::regclass::text
from pg_class
where relkind in ('r', 'p')
  and relname in (:history_tables)
