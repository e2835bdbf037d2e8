-- The tables that inherit from others without being their partitions.
select c.oid::regclass::text
from pg_inherits i
join pg_class c on c.oid = i.inhrelid
where c.relkind = 'r' and not c.relispartition
