-- Keys that programs assign. The largest value is read from the key's index.
with tables as ({tables}),
keys as (
    select distinct
           t.name,
           a.attname,
           a.atttypid,
           a.attnum,
           t.oid
      from pg_index i
      join tables t
        on t.oid = i.indrelid
      join pg_class c
        on c.oid = i.indexrelid
      join pg_am m
        on m.oid = c.relam
       and m.amname = 'btree'
      join pg_attribute a
        on a.attrelid = t.oid
       and a.attnum = i.indkey[0]
     where i.indisunique
       and i.indisvalid
       and i.indpred is null
       and a.atttypid in ('int2'::regtype, 'int4'::regtype)
       and a.attidentity = ''
       and not t.relispartition
       and has_column_privilege(t.oid, a.attnum, 'select')
       and not exists (
           select
             from pg_depend d
             left join pg_attrdef f
               on f.oid = d.objid
              and d.classid = 'pg_attrdef'::regclass
             join pg_class s
               on s.oid in (d.objid, d.refobjid)
              and s.relkind = 'S'
            where (d.refobjid = t.oid and d.refobjsubid = a.attnum and d.deptype in ('a', 'i'))
               or (f.adrelid = t.oid and f.adnum = a.attnum))
),
used as (
    select k.*,
           case when k.atttypid = 'int2'::regtype then 32767 else 2147483647 end as most,
           (xpath(
               '/row/max/text()',
               query_to_xml(format('select max(%I) from %s', k.attname, k.oid::regclass), false, true, '')))[1]::text::bigint as max
      from keys k
)
select case when u.max >= 0.9 * u.most then 'error' else 'warning' end as severity,
       u.name || '.' || quote_ident(u.attname) as object,
       format(
           'The largest value of the key %s.%I is %s, and %s ends at %s.',
           u.name,
           u.attname,
           u.max,
           u.atttypid::regtype,
           u.most) as message,
       format('alter table %s alter column %I type %s;', u.name, u.attname, 'bigint') as fix,
       'access exclusive' as lock_mode,
       u.name as locked
  from used u
 where u.max >= 0.7 * u.most
 order by u.max::numeric / u.most desc, 2
