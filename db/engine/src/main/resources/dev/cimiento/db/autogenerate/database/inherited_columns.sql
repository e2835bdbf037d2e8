-- The columns that a table or a partition inherits, and true if the default equals that of the parent's column.
select format('%I.%I', n.nspname, c.relname) as table_name, quote_ident(a.attname) as column_name,
    pg_get_expr(d.adbin, d.adrelid) is not distinct from pg_get_expr(e.adbin, e.adrelid) as has_default_of_parent
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
join pg_inherits i on i.inhrelid = c.oid
join pg_attribute a on a.attrelid = c.oid and a.attinhcount > 0 and not a.attisdropped
join pg_attribute p on p.attrelid = i.inhparent and p.attname = a.attname
left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
left join pg_attrdef e on e.adrelid = p.attrelid and e.adnum = p.attnum
where c.relkind in ('r', 'p')
