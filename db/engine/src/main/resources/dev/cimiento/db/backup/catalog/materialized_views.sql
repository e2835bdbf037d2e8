-- The materialized views that have rows, each after the ones that it reads, directly or through other views.
with recursive
reads (reader, source) as (
    select r.ev_class, d.refobjid
    from pg_rewrite r
    join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid
    where d.refclassid = 'pg_class'::regclass
      and d.refobjid <> r.ev_class

    union
    select reads.reader, d.refobjid
    from reads
    join pg_rewrite r on r.ev_class = reads.source
    join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid
    where d.refclassid = 'pg_class'::regclass
      and d.refobjid <> r.ev_class
)

select n.nspname, c.relname
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
where c.relkind = 'm'
  and c.relispopulated
  and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = c.oid and deptype = 'e')
order by (
    select count(distinct reads.source)
    from reads
    join pg_class s on s.oid = reads.source
    where reads.reader = c.oid
      and s.relkind = 'm'
), c.oid
