-- The statistics must cover some use of the table, and the index must be large enough to cost something. An index that
-- serves a foreign key is used when a referenced row is deleted, which can be rare. An index with the first columns of
-- another one is a duplicate, and no finding here; nor is the other one, if it can replace a duplicate that is used.
with tables as ({tables}),
indexes as (
    select i.indexrelid,
           i.indrelid,
           c.relkind,
           case when n.nspname = 'public' then '' else quote_ident(n.nspname) || '.' end || quote_ident(c.relname) as name,
           u.scans,
           u.bytes
      from pg_index i
      join pg_class c
        on c.oid = i.indexrelid
      join pg_namespace n
        on n.oid = c.relnamespace
     cross join lateral (
           select sum(pg_stat_get_numscans(p.oid)) as scans,
                  sum(pg_relation_size(p.oid)) as bytes
             from (
                  select i.indexrelid::oid
                   where c.relkind = 'i'
                  union all
                  select relid::oid
                    from pg_partition_tree(i.indexrelid)
                   where c.relkind = 'I'
                     and isleaf) as p (oid)) as u
     where i.indisvalid
       and not i.indisunique
       and not i.indisexclusion
       and not i.indisreplident
       and not c.relispartition
       and not exists (
           select
             from pg_constraint f
            where f.contype = 'f'
              and f.conrelid = i.indrelid
              and (i.indkey::int2[])[0 : cardinality(f.conkey) - 1] @> f.conkey
              and (i.indkey::int2[])[0 : cardinality(f.conkey) - 1] <@ f.conkey)
       and not exists (
           select
             from pg_index o
            where o.indrelid = i.indrelid
              and o.indexrelid <> i.indexrelid
              and o.indisvalid
              and coalesce(pg_get_expr(o.indpred, o.indrelid), '') = coalesce(pg_get_expr(i.indpred, i.indrelid), '')
              and ((o.indkey::int2[])[0 : i.indnkeyatts - 1] = (i.indkey::int2[])[0 : i.indnkeyatts - 1]
                   and (o.indclass::oid[])[0 : i.indnkeyatts - 1] = (i.indclass::oid[])[0 : i.indnkeyatts - 1]
                   or (i.indkey::int2[])[0 : o.indnkeyatts - 1] = (o.indkey::int2[])[0 : o.indnkeyatts - 1]
                   and not o.indisunique
                   and pg_stat_get_numscans(o.indexrelid) > 0))
)
select 'warning' as severity,
       i.name as object,
       format(
           'The index %s of %s (%s) was not used%s, in which the table was read %s times. Each write of the table writes'
               ' it, too. Look at the statistics of standby servers before you drop it.',
           i.name,
           t.name,
           pg_size_pretty(i.bytes),
           coalesce(' since ' || to_char(d.stats_reset at time zone 'utc', 'YYYY-MM-DD'), ' in the time of the statistics'),
           r.reads) as message,
       format('drop index %s%s;', case when i.relkind = 'I' then '' else 'concurrently ' end, i.name) as fix,
       case when i.relkind = 'I' then 'access exclusive' else 'share update exclusive' end as lock_mode,
       t.name as locked
  from indexes i
  join tables t
    on t.oid = i.indrelid
  join pg_stat_database d
    on d.datname = current_database()
 cross join lateral (
       select sum(pg_stat_get_numscans(p.oid) + coalesce(x.scans, 0)) as reads
         from (
              select t.oid
               where t.relkind <> 'p'
              union all
              select relid::oid
                from pg_partition_tree(t.oid)
               where t.relkind = 'p'
                 and isleaf) as p (oid)
         left join lateral (
              select sum(pg_stat_get_numscans(o.indexrelid)) as scans
                from pg_index o
               where o.indrelid = p.oid) as x
           on true) as r
 where i.scans = 0
   and i.bytes >= 1024 * 1024
   and r.reads >= 100
 order by i.bytes desc, 2
