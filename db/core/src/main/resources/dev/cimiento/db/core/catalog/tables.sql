-- Tables and their columns, sequences, views.
select 'pg_class'::regclass, r.oid, 0, null::oid,
    case relkind when 'f' then 'foreign table' else 'table' end
    || case relpersistence when 'u' then ' unlogged' else '' end
    || coalesce(' of ' || nullif(reloftype, 0)::regtype, '')
    || case relkind
        when 'f' then (
            select ' of server ' || s.srvname || coalesce(' options ' || f.ftoptions::text, '')
            from pg_foreign_table f
            join pg_foreign_server s on s.oid = f.ftserver
            where f.ftrelid = r.oid
        )
        else ''
    end
    || coalesce(' partition by ' || pg_get_partkeydef(r.oid), '')
    || coalesce((
        select case when relispartition then ' partition of ' else ' inherits ' end
            || string_agg(inhparent::regclass::text, ', ' order by inhseqno)
        from pg_inherits
        where inhrelid = r.oid
    ), '')
    || coalesce(' ' || pg_get_expr(relpartbound, r.oid), '')
    || case when relrowsecurity then ' row security' else '' end
    || case when relforcerowsecurity then ' forced' else '' end
    || case relreplident when 'd' then '' else ' replica identity ' || relreplident::text end
    || coalesce(' with (' || (
        select string_agg(option, ', ' order by option)
        from (
            select unnest(r.reloptions)
            union all
            select 'toast.' || unnest(reloptions) from pg_class where oid = r.reltoastrelid
        ) as options (option)
    ) || ')', '')
    || coalesce(' using ' || nullif(am.amname, 'heap'), '')
    || coalesce(' tablespace ' || space.spcname, '')
from relations r
left join pg_am am on am.oid = r.relam
left join pg_tablespace space on space.oid = r.reltablespace
where relkind in ('r', 'p', 'f')

union all
select 'pg_class'::regclass, c.attrelid, c.attnum, c.attrelid, c.definition
from columns c
left join parents p on p.oid = c.attrelid
left join columns inherited on inherited.attrelid = p.parent and inherited.attname = c.attname
where inherited.definition is distinct from c.definition

-- Of a view's columns only those with a default or a setting of their own.
union all
select 'pg_class'::regclass, a.attrelid, a.attnum, a.attrelid,
    coalesce('default ' || pg_get_expr(d.adbin, d.adrelid), '')
    || case when a.attstorage <> t.typstorage then ' storage ' || a.attstorage::text else '' end
    || case a.attcompression when '' then '' else ' compression ' || a.attcompression::text end
    || case when coalesce(a.attstattarget, -1) >= 0 then ' statistics ' || a.attstattarget else '' end
    || coalesce(' options ' || a.attoptions::text, '')
from relations r
join pg_attribute a on a.attrelid = r.oid and a.attnum > 0
join pg_type t on t.oid = a.atttypid
left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
where r.relkind in ('v', 'm')
  and (
      d.oid is not null or a.attstorage <> t.typstorage or a.attcompression <> ''
      or coalesce(a.attstattarget, -1) >= 0 or a.attoptions is not null
  )

union all
select 'pg_class'::regclass, r.oid, 0, owner.refobjid,
    format_type(s.seqtypid, null) || ' start ' || s.seqstart || ' increment ' || s.seqincrement
    || ' from ' || s.seqmin || ' to ' || s.seqmax || ' cache ' || s.seqcache
    || case when s.seqcycle then ' cycle' else '' end
    || case r.relpersistence when 'u' then ' unlogged' else '' end
    || coalesce(' owned by ' || a.attname, '')
from relations r
join pg_sequence s on s.seqrelid = r.oid
left join pg_depend owner
    on owner.classid = 'pg_class'::regclass
    and owner.objid = r.oid
    and owner.refclassid = 'pg_class'::regclass
    and owner.deptype in ('a', 'i')
left join pg_attribute a on a.attrelid = owner.refobjid and a.attnum = owner.refobjsubid

union all
select 'pg_class'::regclass, r.oid, 0, null,
    pg_get_viewdef(r.oid)
    || coalesce(' with (' || (
        select string_agg(option, ', ' order by option) from unnest(r.reloptions) as option
    ) || ')', '')
    || coalesce(' using ' || nullif(am.amname, 'heap'), '')
    || coalesce(' tablespace ' || space.spcname, '')
from relations r
left join pg_am am on am.oid = r.relam
left join pg_tablespace space on space.oid = r.reltablespace
where relkind in ('v', 'm')
