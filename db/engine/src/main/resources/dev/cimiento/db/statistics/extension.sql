-- The place of the extension in this database, if it is there; and true if the server has loaded its library, which
-- then has settings.
select n.nspname as schema,
       e.extversion as version,
       current_setting('pg_stat_statements.max', true) is not null as is_loaded
  from (select) as one
  left join pg_extension e
    on e.extname = 'pg_stat_statements'
  left join pg_namespace n
    on n.oid = e.extnamespace
