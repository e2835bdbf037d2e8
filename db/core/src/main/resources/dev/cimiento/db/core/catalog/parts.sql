-- Constraints, indexes, triggers, policies, rules and statistics of tables.
-- "not null" is compared with the column; since PostgreSQL 18 it is a constraint as well.
select 'pg_constraint'::regclass, k.oid, 0, nullif(k.conrelid, 0),
    pg_get_constraintdef(k.oid)
    || coalesce(' with (' || (
        select string_agg(option, ', ' order by option) from unnest(x.reloptions) as option
    ) || ')', '')
    || coalesce(' tablespace ' || space.spcname, '')
    || case when i.indisvalid is false then ' invalid' else '' end
    || case when i.indisreplident then ' replica identity' else '' end
    || case when i.indisclustered then ' clustered' else '' end
    || coalesce(' attached to ' || attached.inhparent::regclass, '')
from pg_constraint k
left join relations r on r.oid = k.conrelid
left join pg_index i on i.indexrelid = k.conindid and k.contype in ('p', 'u', 'x')
left join pg_class x on x.oid = i.indexrelid
left join pg_tablespace space on space.oid = x.reltablespace
left join pg_inherits attached on attached.inhrelid = i.indexrelid
where (r.oid is not null or k.contypid in (select oid from types))
  and k.contype not in ('n', 't')
  and (
      (
          k.conparentid = 0
          and (r.relispartition is not true or (k.conislocal and k.coninhcount = 0))
      )
      or exists (
          select
          from parents p
          join pg_constraint above on above.conrelid = p.parent
          where p.oid = k.conrelid
            and (above.oid = k.conparentid or (k.contype = 'c' and above.conname = k.conname))
            and above.convalidated <> k.convalidated
      )
  )

-- An index of a partition that is attached to that of its parent comes from there, if that one is complete.
union all
select 'pg_class'::regclass, i.indexrelid, 0, i.indrelid,
    pg_get_indexdef(i.indexrelid)
    || coalesce(' tablespace ' || space.spcname, '')
    || case when i.indisvalid then '' else ' invalid' end
    || case when i.indisreplident then ' replica identity' else '' end
    || case when i.indisclustered then ' clustered' else '' end
    || coalesce(' attached to ' || above.indexrelid::regclass, '')
    || coalesce((
        select ' statistics ' || string_agg(attnum || ': ' || attstattarget, ', ' order by attnum)
        from pg_attribute
        where attrelid = i.indexrelid and attstattarget >= 0
    ), '')
from pg_index i
join relations r on r.oid = i.indrelid
join pg_class x on x.oid = i.indexrelid
left join pg_tablespace space on space.oid = x.reltablespace
left join pg_inherits attached on attached.inhrelid = i.indexrelid
left join pg_index above on above.indexrelid = attached.inhparent
where above.indisvalid is not true
  and i.indexrelid not in (select conindid from pg_constraint where contype in ('p', 'u', 'x'))

-- Of the triggers of a partition only its own, and those with another state than that of the parent.
union all
select 'pg_trigger'::regclass, g.oid, 0, g.tgrelid,
    pg_get_triggerdef(g.oid)
    || case g.tgenabled when 'O' then '' when 'D' then ' disabled' else ' enabled ' || g.tgenabled::text end
from pg_trigger g
left join pg_trigger above on above.oid = g.tgparentid
where g.tgrelid in (select oid from relations)
  and not g.tgisinternal
  and above.tgenabled is distinct from g.tgenabled

union all
select 'pg_policy'::regclass, oid, 0, polrelid,
    case when polpermissive then 'permissive' else 'restrictive' end
    || ' for ' || polcmd::text
    || ' to ' || (
        select string_agg(coalesce(r.rolname, 'public'), ', ' order by r.rolname)
        from unnest(polroles) as role (id)
        left join pg_roles r on r.oid = role.id
    )
    || coalesce(' using (' || pg_get_expr(polqual, polrelid) || ')', '')
    || coalesce(' with check (' || pg_get_expr(polwithcheck, polrelid) || ')', '')
from pg_policy
where polrelid in (select oid from relations)

union all
select 'pg_rewrite'::regclass, oid, 0, ev_class,
    pg_get_ruledef(oid)
    || case ev_enabled when 'O' then '' when 'D' then ' disabled' else ' enabled ' || ev_enabled::text end
from pg_rewrite
where ev_class in (select oid from relations)
  and (rulename <> '_RETURN' or ev_enabled <> 'O')

union all
select 'pg_statistic_ext'::regclass, oid, 0, stxrelid,
    pg_get_statisticsobjdef(oid)
    || case when coalesce(stxstattarget, -1) >= 0 then ' statistics ' || stxstattarget else '' end
from pg_statistic_ext
where stxrelid in (select oid from relations)
