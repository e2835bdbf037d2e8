-- The types of columns of tables, without those of inherited columns, which follow their parent.
select
    format('%I.%I', n.nspname, c.relname) as table_name,
    quote_ident(a.attname) as column_name,
    format_type(a.atttypid, a.atttypmod) as type,
    case when a.attcollation <> t.typcollation then a.attcollation::regcollation::text end as collation,
    t.typname as base,
    a.atttypmod as modifier,
    exists (select from pg_enum e where e.enumtypid in (t.oid, t.typelem)) as is_enum,
    t.typcategory = 'A' as is_array,
    a.attgenerated <> '' as is_generated,
    pg_get_expr(d.adbin, d.adrelid) as expression
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
join pg_type t on t.oid = a.atttypid
left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
where c.relkind in ('r', 'p')
  and not c.relispartition
  and a.attinhcount = 0
  and n.nspname !~ '^pg_'
  and n.nspname <> 'information_schema'
order by 1, a.attnum
