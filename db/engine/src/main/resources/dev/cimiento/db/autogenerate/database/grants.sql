-- Privileges in the form of settings.sql: those that an object has in addition to the initial ones, and the initial ones
-- that it lacks, such as those of its owner. Each object has one more row without "to_unset", which shows that it exists.
with
members (class, oid, part_of) as (
    select d.classid, d.objid, format('extension %I', x.extname)
    from pg_depend d
    join pg_extension x on x.oid = d.refobjid
    where d.deptype = 'e' and d.refclassid = 'pg_extension'::regclass
),

system_schemas (oid) as (
    select oid from pg_namespace where nspname ~ '^pg_' or nspname = 'information_schema'
),

objects (class, oid, schema, kind, name, owner, acl, acl_kind) as (
    select tableoid, oid, oid, 'schema', quote_ident(nspname), nspowner, nspacl, 'n'::"char"
    from pg_namespace
    where oid not in (select oid from system_schemas)

    union all
    select tableoid, oid, relnamespace, case relkind when 'S' then 'sequence' else 'table' end,
        oid::regclass::text, relowner, relacl, case relkind when 'S' then 's'::"char" else 'r'::"char" end
    from pg_class
    where relkind in ('r', 'p', 'v', 'm', 'f', 'S')
      and relname not in (:history_tables)
      and (relnamespace not in (select oid from system_schemas) or relacl is not null)

    union all
    select tableoid, oid, pronamespace, 'routine', oid::regprocedure::text, proowner, proacl, 'f'
    from pg_proc
    where pronamespace not in (select oid from system_schemas) or proacl is not null

    union all
    select t.tableoid, t.oid, t.typnamespace, 'type', t.oid::regtype::text, t.typowner, t.typacl, 'T'
    from pg_type t
    left join pg_class c on c.oid = t.typrelid
    where (t.typtype in ('e', 'd', 'r') or c.relkind = 'c')
      and (t.typnamespace not in (select oid from system_schemas) or t.typacl is not null)

    union all
    select tableoid, oid, null, 'language', quote_ident(lanname), lanowner, lanacl, 'l'
    from pg_language

    union all
    select tableoid, oid, null, 'foreign data wrapper', quote_ident(fdwname), fdwowner, fdwacl, 'F'
    from pg_foreign_data_wrapper

    union all
    select tableoid, oid, null, 'foreign server', quote_ident(srvname), srvowner, srvacl, 'S'
    from pg_foreign_server
),

-- Objects of the server and of extensions are not listed, only their changed privileges. Those of the information schema
-- have no initial privileges to compare with.
own as (
    select o.*, case when o.schema in (select oid from system_schemas) then 'the server' else m.part_of end as part_of
    from objects o
    left join members m using (class, oid)
    where o.schema is distinct from 'information_schema'::regnamespace
),

columns as (
    select o.class, o.oid, o.kind, o.name, o.owner, o.part_of, a.attnum, quote_ident(a.attname) as attname, a.attacl
    from own o
    join pg_attribute a on a.attrelid = o.oid
    where o.class = 'pg_class'::regclass
      and o.kind = 'table'
      and a.attnum > 0
      and not a.attisdropped
),

states (object, subject, owner, columns, present, initial) as (
    select coalesce(o.part_of, o.kind || ' ' || o.name), o.kind || ' ' || o.name, o.owner, '',
        coalesce(o.acl, acldefault(o.acl_kind, o.owner)), coalesce(i.initprivs, acldefault(o.acl_kind, o.owner))
    from own o
    left join pg_init_privs i on i.classoid = o.class and i.objoid = o.oid and i.objsubid = 0
    where o.acl is distinct from i.initprivs

    union all
    select coalesce(c.part_of, 'column ' || c.name || '.' || c.attname), c.kind || ' ' || c.name, c.owner,
        format(' (%s)', c.attname), c.attacl, i.initprivs
    from columns c
    left join pg_init_privs i on i.classoid = c.class and i.objoid = c.oid and i.objsubid = c.attnum
    where c.attacl is distinct from i.initprivs

    -- Outside of a schema the default privileges replace those of PostgreSQL, inside they add to them.
    union all
    select 'default privileges', case d.defaclobjtype
            when 'r' then 'tables' when 'S' then 'sequences' when 'f' then 'routines' when 'T' then 'types'
            when 'n' then 'schemas' else 'large objects'
        end,
        d.defaclrole, coalesce(' in schema ' || nullif(d.defaclnamespace, 0)::regnamespace, ''), d.defaclacl,
        case when d.defaclnamespace = 0
            then acldefault(case d.defaclobjtype when 'S' then 's'::"char" else d.defaclobjtype end, d.defaclrole) end
    from pg_default_acl d
),

changes (object, subject, owner, columns, privilege, grantee, is_grantable, granted) as (
    select s.object, s.subject, s.owner, s.columns, lower(p.privilege_type), p.grantee, p.is_grantable, true
    from states s
    cross join lateral (
        select privilege_type, grantee, is_grantable from aclexplode(s.present)
        except
        select privilege_type, grantee, is_grantable from aclexplode(s.initial)
    ) as p

    union all
    select s.object, s.subject, s.owner, s.columns, lower(p.privilege_type), p.grantee, false, false
    from states s
    cross join lateral (
        select privilege_type, grantee from aclexplode(s.initial)
        except
        select privilege_type, grantee from aclexplode(s.present)
    ) as p
),

-- A statement names the current user only as such, because another user may run it on another server.
named as (
    select *,
        case
            when grantee = 0 then 'public'
            when grantee = owner and owner = current_user::regrole then 'current_user'
            else grantee::regrole::text
        end as role,
        case when object <> 'default privileges' then ''
            else 'alter default privileges' || case when owner = current_user::regrole then '' else ' for role ' || owner::regrole end
                || columns || ' '
        end as prefix,
        case when object = 'default privileges' then privilege else privilege || columns end as what
    from changes
),

statements as (
    select *,
        format('%sgrant %s on %s to %s%s', prefix, what, subject, role, case when is_grantable then ' with grant option' else '' end) as gives,
        format('%srevoke %s on %s from %s', prefix, what, subject, role) as takes
    from named
)

select 'grants on ' || kind || ' ' || name as object, '' as setting, false as early, '' as to_set, null as to_unset
from own
where part_of is null

union all
select 'grants on column ' || name || '.' || attname, '', false, '', null
from columns
where part_of is null

union all
select 'grants on ' || part_of, '', false, '', null
from (
    select format('extension %I', extname) from pg_extension
    union all
    values ('the server'), ('default privileges')
) as whole (part_of)

union all
select 'grants on ' || object, takes, false,
    case when granted then gives else takes end,
    case when granted then takes else gives end
from statements
order by 1, 2
