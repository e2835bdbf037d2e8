-- The beginning of the statistics, and how often the rarest statements were removed to make room for others. From
-- PostgreSQL 17, each statement has its beginning. Before, only a reset of all databases is known.
select coalesce(
           (
           select min((to_jsonb(s) ->> 'stats_since')::timestamptz)
             from {schema}.pg_stat_statements(false) s
             join pg_database d
               on d.oid = s.dbid
            where d.datname = ?),
           i.stats_reset) as since,
       i.dealloc
  from {schema}.pg_stat_statements_info i
