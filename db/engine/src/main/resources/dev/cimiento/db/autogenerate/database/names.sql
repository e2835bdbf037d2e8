-- Named objects without rows: if only the name differs, they are renamed instead of recreated.
with
tables as (
    select c.oid, format('%I.%I', n.nspname, c.relname) as name
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where n.nspname !~ '^pg_'
      and n.nspname <> 'information_schema'
      and c.relkind in ('r', 'p')
      and not c.relispartition
)

select 'constraint of ' || t.name || ': ' || pg_get_constraintdef(k.oid) as definition,
    quote_ident(k.conname) as name,
    'alter table ' || t.name || ' rename constraint' as renaming
from pg_constraint k
join tables t on t.oid = k.conrelid
where k.contype in ('p', 'u', 'x', 'c', 'f') and k.conparentid = 0 and k.conislocal

union all
select 'index of ' || t.name || ': ' || regexp_replace(pg_get_indexdef(i.indexrelid), 'INDEX .*? ON ', 'INDEX ON '),
    quote_ident(c.relname),
    'alter index ' || c.relnamespace::regnamespace || '.%s rename'
from pg_index i
join tables t on t.oid = i.indrelid
join pg_class c on c.oid = i.indexrelid
where not exists (select from pg_constraint where conindid = i.indexrelid and contype in ('p', 'u', 'x'))

union all
select format('sequence of %s.%I', t.name, a.attname),
    quote_ident(s.relname),
    'alter sequence ' || s.relnamespace::regnamespace || '.%s rename'
from pg_depend d
join pg_class s on s.oid = d.objid and s.relkind = 'S'
join tables t on t.oid = d.refobjid
join pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
where d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass and d.deptype in ('a', 'i')
