-- The columns of all tables that hold rows, with their numbers.
select format('%I.%I', n.nspname, c.relname), quote_ident(a.attname), a.attnum
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
where c.relkind in ('r', 'p')
  and not c.relispartition
  and n.nspname !~ '^pg_'
  and n.nspname <> 'information_schema'
