-- The columns with stored values, and true for generated ones. Inherited columns follow their parent.
select format('%I.%I', n.nspname, c.relname), quote_ident(a.attname), a.attgenerated = 's'
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
join pg_attribute a on a.attrelid = c.oid
where c.relkind in ('r', 'p')
  and n.nspname !~ '^pg_'
  and n.nspname <> 'information_schema'
  and a.attnum > 0
  and not a.attisdropped
  and a.attinhcount = 0
  and a.attgenerated in ('', 's')
order by 1, a.attnum
