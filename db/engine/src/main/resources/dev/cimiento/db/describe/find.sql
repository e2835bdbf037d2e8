select c.oid,
       format('%I.%I', n.nspname, c.relname) as name,
       obj_description(c.oid, 'pg_class') as comment,
       c.reltuples::bigint as estimated_rows,
       pg_table_size(c.oid) as table_bytes,
       pg_indexes_size(c.oid) as index_bytes
  from pg_class c
  join pg_namespace n
    on n.oid = c.relnamespace
 where c.oid = to_regclass(?)
   and c.relkind in ('r', 'p', 'f', 'm', 'v')
