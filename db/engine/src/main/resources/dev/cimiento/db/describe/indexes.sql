select c.relname as name,
       pg_get_indexdef(i.indexrelid) as definition,
       pg_relation_size(i.indexrelid) as bytes
  from pg_index i
  join pg_class c
    on c.oid = i.indexrelid
 where i.indrelid = ?::bigint::oid
 order by i.indisprimary desc, c.relname
