-- Without statistics the planner guesses. Autovacuum does not analyze a partitioned table, only its partitions.
with tables as ({tables}),
sized as (
    select t.*,
           case
               when t.relkind = 'p' then (select sum(pg_relation_size(relid)) from pg_partition_tree(t.oid) where isleaf)
               else pg_relation_size(t.oid)
           end as bytes
      from tables t
)
select 'warning' as severity,
       t.name as object,
       case
           when t.relkind = 'p' then
               format('The partitioned table %s has no statistics. Autovacuum analyzes only its partitions.', t.name)
           when t.reltuples < 0 then format('The table %s (%s) was never analyzed.', t.name, pg_size_pretty(t.bytes))
           else format('%s rows of %s%s have changed since it was analyzed.', s.n_mod_since_analyze, t.name, t.rows)
       end as message,
       format('analyze %s;', t.name) as fix,
       'share update exclusive' as lock_mode,
       t.name as locked
  from sized t
  left join pg_stat_all_tables s
    on s.relid = t.oid
 where t.bytes >= 65536
   and (t.reltuples < 0
        or (s.n_mod_since_analyze >= 10000
            and s.n_mod_since_analyze > 2
                * (current_setting('autovacuum_analyze_threshold')::int
                   + current_setting('autovacuum_analyze_scale_factor')::float8 * t.reltuples)))
   and not (t.relispartition and t.relkind = 'p')
 order by t.bytes desc, 2
