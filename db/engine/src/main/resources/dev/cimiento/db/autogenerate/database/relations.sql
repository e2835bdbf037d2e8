-- The relations that statements can lock.
select
    format('%I.%I', n.nspname, c.relname) as name,
    c.oid::bigint as id,
    c.relkind as kind
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'p', 'm', 'v', 'f', 'i', 'I')
  and n.nspname !~ '^pg_'
  and n.nspname <> 'information_schema'
  and c.relname not in (:history_tables)
