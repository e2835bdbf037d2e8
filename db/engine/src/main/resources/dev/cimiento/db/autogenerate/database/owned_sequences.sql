-- The sequences that columns of a table own, without those of identity columns.
select format('%I.%I', n.nspname, s.relname)
from pg_depend d
join pg_class s on s.oid = d.objid and s.relkind = 'S'
join pg_namespace n on n.oid = s.relnamespace
where d.classid = 'pg_class'::regclass
  and d.refclassid = 'pg_class'::regclass
  and d.refobjid = ?::regclass
  and d.deptype = 'a'
