-- The tables that a backup locks, with their names for a statement, and the log table, which it saves in another way.
select c.oid, format('%I.%I', n.nspname, c.relname) as name, coalesce(c.oid = to_regclass('databasechangelog'), false) as is_log
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'p')
  and c.relpersistence <> 't'
  and n.nspname !~ '^pg_'
  and n.nspname <> 'information_schema'
  and coalesce(c.oid <> to_regclass('databasechangeloglock'), true)
  and (
      not exists (
          select from pg_depend where classid = 'pg_class'::regclass and objid = c.oid and deptype = 'e'
      )
      -- An extension lists its tables with rows of users.
      or exists (select from pg_extension where c.oid = any (extconfig))
  )
order by c.oid
