-- Objects without rows, each with the statements that create and drop it, in the words of PostgreSQL's own functions. The
-- names of the objects are those of the catalog.
with
schemas as (
    select oid
    from pg_namespace
    where nspname !~ '^pg_'
      and nspname <> 'information_schema'
),

relations as (
    select *
    from pg_class
    where relnamespace in (select oid from schemas)
),

definitions (class, id, part, creates, drops) as (
    select 'pg_class'::regclass, i.indexrelid, 0, pg_get_indexdef(i.indexrelid), 'drop index ' || i.indexrelid::regclass
    from pg_index i
    where i.indrelid in (select oid from relations)
      and i.indexrelid not in (select conindid from pg_constraint where contype in ('p', 'u', 'x'))

    union all
    select 'pg_constraint'::regclass, k.oid, 0,
        format('alter %s add constraint %I %s', c.whole, k.conname, pg_get_constraintdef(k.oid)),
        format('alter %s drop constraint %I', c.whole, k.conname)
    from pg_constraint k
    cross join lateral (
        select case when k.conrelid = 0 then 'domain ' || k.contypid::regtype else 'table ' || k.conrelid::regclass end
    ) as c (whole)
    where k.connamespace in (select oid from schemas)
      and k.contype in ('c', 'f', 'p', 'u', 'x')
      and k.conparentid = 0

    union all
    select 'pg_class'::regclass, d.adrelid, d.adnum,
        format('alter table %s alter column %I set default %s', d.adrelid::regclass, a.attname, pg_get_expr(d.adbin, d.adrelid)),
        format('alter table %s alter column %I drop default', d.adrelid::regclass, a.attname)
    from pg_attrdef d
    join relations r on r.oid = d.adrelid
    join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
    where a.attgenerated = ''

    union all
    select 'pg_class'::regclass, oid, 0,
        format('create %s %s%s as %s', v.kind, oid::regclass,
            coalesce(' with (' || array_to_string(reloptions, ', ') || ')', ''), pg_get_viewdef(oid)),
        format('drop %s %s', v.kind, oid::regclass)
    from relations
    cross join lateral (select case relkind when 'm' then 'materialized view' else 'view' end) as v (kind)
    where relkind in ('v', 'm')

    union all
    select 'pg_proc'::regclass, oid, 0, pg_get_functiondef(oid),
        format('drop routine %s', oid::regprocedure)
    from pg_proc
    where pronamespace in (select oid from schemas)
      and prokind <> 'a'

    union all
    select 'pg_trigger'::regclass, oid, 0, pg_get_triggerdef(oid), format('drop trigger %I on %s', tgname, tgrelid::regclass)
    from pg_trigger
    where tgrelid in (select oid from relations)
      and not tgisinternal
      and tgparentid = 0

    union all
    select 'pg_rewrite'::regclass, oid, 0, rtrim(pg_get_ruledef(oid), ';'), format('drop rule %I on %s', rulename, ev_class::regclass)
    from pg_rewrite
    where ev_class in (select oid from relations)
      and rulename <> '_RETURN'

    union all
    select 'pg_statistic_ext'::regclass, oid, 0, pg_get_statisticsobjdef(oid),
        format('drop statistics %s.%I', stxnamespace::regnamespace, stxname)
    from pg_statistic_ext
    where stxrelid in (select oid from relations)

    union all
    select 'pg_policy'::regclass, oid, 0,
        format('create policy %I on %s as %s for %s to %s', polname, polrelid::regclass,
            case when polpermissive then 'permissive' else 'restrictive' end,
            case polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
            (
                select string_agg(case role when 0 then 'public' else role::regrole::text end, ', ' order by role::regrole::text)
                from unnest(polroles) as role
            ))
        || coalesce(' using (' || pg_get_expr(polqual, polrelid) || ')', '')
        || coalesce(' with check (' || pg_get_expr(polwithcheck, polrelid) || ')', ''),
        format('drop policy %I on %s', polname, polrelid::regclass)
    from pg_policy
    where polrelid in (select oid from relations)
)

select object.type || ' ' || object.identity, rtrim(creates, E' ;\n'), drops
from definitions
cross join lateral pg_identify_object(class, id, part) as object
where (class, id) not in (select classid, objid from pg_depend where deptype = 'e')
