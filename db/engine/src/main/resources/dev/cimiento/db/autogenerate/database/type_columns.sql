-- The columns of a type, or of arrays of the type.
select format('%I.%I', n.nspname, c.relname) as table_name, quote_ident(a.attname) as column_name,
    pg_get_expr(d.adbin, d.adrelid) as default_value, t.typelem <> 0 as is_array
from pg_attribute a
join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p') and not c.relispartition
join pg_namespace n on n.oid = c.relnamespace
join pg_type t on t.oid = a.atttypid
left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
where ?::regtype in (t.oid, t.typelem)
  and not a.attisdropped
  and a.attinhcount = 0
  and a.attgenerated = ''
order by 1, 2
