-- The statements of one database. Statements inside functions are part of the statement that calls the function.
select s.query,
       s.calls,
       s.total_exec_time,
       s.min_exec_time,
       s.max_exec_time,
       s.mean_exec_time,
       s.stddev_exec_time,
       s.rows,
       s.shared_blks_hit,
       s.shared_blks_read,
       s.temp_blks_written * current_setting('block_size')::bigint as temp_bytes
  from {schema}.pg_stat_statements s
  join pg_database d
    on d.oid = s.dbid
 where d.datname = ?
   and s.toplevel
