select l.relation
  from pg_locks l
  join pg_database d
    on d.oid = l.database
 where d.datname = current_database()
   and l.mode = 'AccessExclusiveLock'
   and l.pid <> pg_backend_pid()
   and l.relation is not null
