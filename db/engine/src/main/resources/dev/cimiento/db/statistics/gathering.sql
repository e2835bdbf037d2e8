-- The beginning of the statistics, and how often the rarest statements were removed to make room for others.
select i.stats_reset,
       i.dealloc
  from {schema}.pg_stat_statements_info i
