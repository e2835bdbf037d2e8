-- An index serves a foreign key if its first columns are those of the key in any order, and if it has all rows in which
-- they are not null. A hash index serves a key of one column.
with tables as ({tables}),
keys as (
    select f.conrelid,
           f.confrelid,
           f.conname,
           f.conkey,
           string_agg(quote_ident(a.attname), ', ' order by k.place) as columns
      from pg_constraint f
     cross join unnest(f.conkey) with ordinality as k (attnum, place)
      join pg_attribute a
        on a.attrelid = f.conrelid
       and a.attnum = k.attnum
     where f.contype = 'f'
       and f.conparentid = 0
     group by f.oid
)
select 'warning' as severity,
       t.name || '.' || quote_ident(k.conname) as object,
       format(
           'The foreign key %I (%s) has no index: deleting a row of %s, or changing its key, reads all of %s%s.',
           k.conname,
           k.columns,
           coalesce(r.name, k.confrelid::regclass::text),
           t.name,
           t.rows) as message,
       case
           when t.relkind = 'p' then
               format('create index on %s (%s);', t.name, k.columns)
           else format('create index concurrently on %s (%s);', t.name, k.columns)
       end as fix,
       case when t.relkind = 'p' then 'share' else 'share update exclusive' end as lock_mode,
       t.name as locked
  from keys k
  join tables t
    on t.oid = k.conrelid
  left join tables r
    on r.oid = k.confrelid
 where not exists (
       select
         from pg_index i
         join pg_class c
           on c.oid = i.indexrelid
         join pg_am m
           on m.oid = c.relam
        where i.indrelid = k.conrelid
          and i.indisvalid
          and m.amname in ('btree', 'hash')
          and (i.indkey::int2[])[0 : cardinality(k.conkey) - 1] @> k.conkey
          and (i.indkey::int2[])[0 : cardinality(k.conkey) - 1] <@ k.conkey
          and i.indnkeyatts >= cardinality(k.conkey)
          and regexp_replace(
                  coalesce(pg_get_expr(i.indpred, i.indrelid), ''),
                  '("[^"]*"|\w+) IS NOT NULL|AND|[()\s]',
                  '',
                  'g') = '')
 order by 2
