-- An estimate from the statistics of columns: the pages that the rows need, with their headers and alignment, against
-- the pages of the table. Tables without complete statistics are left out.
with tables as ({tables}),
widths as (
    select t.oid,
           sum((1 - s.null_frac) * s.avg_width) as data,
           count(*) as columns,
           bool_or(s.null_frac > 0) as has_nulls
      from tables t
      join pg_stats s
        on s.schemaname = t.nspname
       and s.tablename = t.relname
       and not s.inherited
     group by t.oid
),
estimates as (
    select t.name,
           pg_relation_size(t.oid) as bytes,
           ceil(
               t.reltuples
               * (4 + 8 * ceil((23 + case when w.has_nulls then (w.columns + 7) / 8 else 0 end) / 8.0) + 8 * ceil(w.data / 8))
               / ((current_setting('block_size')::int - 24)
                  * coalesce((select option_value::int from pg_options_to_table(t.reloptions) where option_name = 'fillfactor'), 100)
                  / 100))
               * current_setting('block_size')::int as needed
      from tables t
      join widths w
        on w.oid = t.oid
     where t.relkind in ('r', 'm')
       and t.reltuples >= 0
       and w.columns = (
           select count(*)
             from pg_attribute a
            where a.attrelid = t.oid
              and a.attnum > 0
              and not a.attisdropped)
)
select 'warning' as severity,
       e.name as object,
       format(
           'The table %s has %s, and its rows need about %s. Queries that read the whole table read the rest, too.',
           e.name,
           pg_size_pretty(e.bytes),
           pg_size_pretty(e.needed::bigint)) as message,
       format('vacuum full %s; -- or pg_repack, which locks the table only for a moment', e.name) as fix,
       'access exclusive' as lock_mode,
       e.name as locked
  from estimates e
 where e.bytes - e.needed >= 16 * 1024 * 1024
   and e.needed < 0.6 * e.bytes
 order by e.bytes - e.needed desc
