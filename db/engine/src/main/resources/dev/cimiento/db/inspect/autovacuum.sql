-- Autovacuum begins with a table when its dead rows reach a threshold. Twice as many mean that it does not keep up.
with tables as ({tables}),
thresholds as (
    select t.oid,
           t.name,
           t.rows,
           coalesce(o.enabled, true) as enabled,
           least(
               coalesce(o.base, current_setting('autovacuum_vacuum_threshold')::int)
                   + coalesce(o.factor, current_setting('autovacuum_vacuum_scale_factor')::float8) * greatest(t.reltuples, 0),
               nullif(
                   coalesce(o.most, current_setting('autovacuum_vacuum_max_threshold', true)::int, -1), -1)) as dead
      from tables t
     cross join lateral (
           select bool_and(option_value::bool) filter (where option_name = 'autovacuum_enabled') as enabled,
                  max(option_value::int) filter (where option_name = 'autovacuum_vacuum_threshold') as base,
                  max(option_value::float8) filter (where option_name = 'autovacuum_vacuum_scale_factor') as factor,
                  max(option_value::int) filter (where option_name = 'autovacuum_vacuum_max_threshold') as most
             from pg_options_to_table(t.reloptions)) as o
     where t.relkind in ('r', 'm')
)
select 'warning' as severity,
       t.name as object,
       case
           when t.enabled then
               format(
                   'Autovacuum falls behind on %s%s: %s dead rows, while it begins at %s. It ended there last %s.',
                   t.name,
                   t.rows,
                   s.n_dead_tup,
                   t.dead::bigint,
                   coalesce('at ' || to_char(s.last_autovacuum at time zone 'utc', 'YYYY-MM-DD HH24:MI"Z"'), 'never'))
           else format('Autovacuum is disabled for %s%s, which has %s dead rows.', t.name, t.rows, s.n_dead_tup)
       end as message,
       case when t.enabled then '' else format('alter table %s reset (autovacuum_enabled); ', t.name) end
           || format('vacuum (analyze) %s;', t.name) as fix,
       'share update exclusive' as lock_mode,
       t.name as locked
  from thresholds t
  join pg_stat_all_tables s
    on s.relid = t.oid
 where not t.enabled
    or (s.n_dead_tup > 2 * t.dead and s.n_dead_tup >= 10000)
 order by s.n_dead_tup desc, 2
