-- Resets the statements of one database, for all users.
select {schema}.pg_stat_statements_reset(0, d.oid, 0)
  from pg_database d
 where d.datname = ?
