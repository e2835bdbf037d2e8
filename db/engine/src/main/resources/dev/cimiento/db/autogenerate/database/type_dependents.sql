-- Objects without rows that block a change of a type's columns, as statements that drop them.
with recursive
types as (
    select oid from pg_type where oid = ?::regtype or typelem = ?::regtype
),

dependents (class, id) as (
    select d.classid, d.objid
    from pg_depend d
    where d.refclassid = 'pg_type'::regclass and d.refobjid in (select oid from types)

    union
    select d.classid, d.objid
    from pg_attribute a
    join pg_depend d
        on d.refclassid = 'pg_class'::regclass and d.refobjid = a.attrelid and d.refobjsubid = a.attnum
    where a.atttypid in (select oid from types)
      and d.classid in ('pg_rewrite'::regclass, 'pg_policy'::regclass, 'pg_trigger'::regclass)

    union
    select next.classid, next.objid
    from dependents found
    left join pg_rewrite r on found.class = 'pg_rewrite'::regclass and r.oid = found.id
    join pg_depend next
        on (next.refclassid = 'pg_proc'::regclass and found.class = 'pg_proc'::regclass and next.refobjid = found.id)
        or (next.refclassid = 'pg_class'::regclass and next.refobjid = r.ev_class and r.ev_class in (
            select oid from pg_class where relkind in ('v', 'm')
        ))
    where next.deptype in ('n', 'a')
),

found (statement, rank) as (
    select format('drop %s %s', case c.relkind when 'm' then 'materialized view' else 'view' end, c.oid::regclass), -c.oid::int
    from pg_class c
    where c.relkind in ('v', 'm')
      and (
          c.oid in (select id from dependents where class = 'pg_class'::regclass)
          or c.oid in (
              select ev_class from pg_rewrite
              where oid in (select id from dependents where class = 'pg_rewrite'::regclass)
          )
      )

    union all
    select format('drop %s %s', case p.prokind when 'p' then 'procedure' when 'a' then 'aggregate' else 'function' end,
        p.oid::regprocedure), 0
    from pg_proc p
    where p.oid in (select id from dependents where class = 'pg_proc'::regclass)

    union all
    select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname), 0
    from pg_constraint k
    where k.oid in (select id from dependents where class = 'pg_constraint'::regclass)
      and k.contype = 'c' and k.conrelid <> 0 and k.conislocal

    union all
    select 'drop index ' || i.indexrelid::regclass, 0
    from pg_index i
    where i.indexrelid in (select id from dependents where class = 'pg_class'::regclass)
      and not exists (select from pg_constraint where conindid = i.indexrelid)

    union all
    select format('drop policy %I on %s', p.polname, p.polrelid::regclass), 0
    from pg_policy p
    where p.oid in (select id from dependents where class = 'pg_policy'::regclass)

    union all
    select format('drop trigger %I on %s', g.tgname, g.tgrelid::regclass), 0
    from pg_trigger g
    where g.oid in (select id from dependents where class = 'pg_trigger'::regclass)
      and not g.tgisinternal
)

select statement
from found
order by rank, statement
