-- An estimate for B-trees of columns, filled to nine tenths. Repeated keys take less space than assumed here.
with tables as ({tables}),
widths as (
    select i.indexrelid,
           sum((1 - s.null_frac) * s.avg_width) as data,
           count(*) as columns
      from pg_index i
      join tables t
        on t.oid = i.indrelid
      join pg_attribute a
        on a.attrelid = t.oid
       and a.attnum = any (i.indkey)
      join pg_stats s
        on s.schemaname = t.nspname
       and s.tablename = t.relname
       and s.attname = a.attname
       and not s.inherited
     where i.indisvalid
       and i.indexprs is null
     group by i.indexrelid
),
estimates as (
    select t.name as table_name,
           case when t.nspname = 'public' then '' else quote_ident(t.nspname) || '.' end || quote_ident(c.relname) as name,
           pg_relation_size(c.oid) as bytes,
           (1 + ceil(c.reltuples * (4 + 8 + 8 * ceil(w.data / 8)) / (0.9 * (current_setting('block_size')::int - 40))))
               * current_setting('block_size')::int as needed
      from widths w
      join pg_index i
        on i.indexrelid = w.indexrelid
      join pg_class c
        on c.oid = w.indexrelid
      join pg_am m
        on m.oid = c.relam
       and m.amname = 'btree'
      join tables t
        on t.oid = i.indrelid
     where w.columns = i.indnatts
       and c.relkind = 'i'
       and c.reltuples >= 0
)
select 'warning' as severity,
       e.name as object,
       format(
           'The index %s of %s has %s, and its entries need about %s.',
           e.name,
           e.table_name,
           pg_size_pretty(e.bytes),
           pg_size_pretty(e.needed::bigint)) as message,
       format('reindex index concurrently %s;', e.name) as fix,
       'share update exclusive' as lock_mode,
       e.table_name as locked
  from estimates e
 where e.bytes - e.needed >= 16 * 1024 * 1024
   and e.needed < 0.5 * e.bytes
 order by e.bytes - e.needed desc
