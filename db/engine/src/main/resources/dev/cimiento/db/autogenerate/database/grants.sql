-- Privileges in the form of settings.sql, without those of owners and extensions. Each object has one more row without
-- "to_unset", which shows that the object exists.
with
own (class, oid) as (
    select tableoid, oid from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'
    union all
    select tableoid, oid from pg_class
    union all
    select tableoid, oid from pg_proc
    union all
    select tableoid, oid from pg_type
    except
    select classid, objid from pg_depend where deptype = 'e'
),

objects (class, oid, schema, kind, name, owner, acl, acl_kind) as (
    select tableoid, oid, oid, 'schema', quote_ident(nspname), nspowner, nspacl, 'n'::"char"
    from pg_namespace

    union all
    select tableoid, oid, relnamespace, case relkind when 'S' then 'sequence' else 'table' end,
        oid::regclass::text, relowner, relacl, case relkind when 'S' then 's'::"char" else 'r'::"char" end
    from pg_class
    where relkind in ('r', 'p', 'v', 'm', 'f', 'S')
      and relname not in (:history_tables)

    union all
    select tableoid, oid, pronamespace, 'routine', oid::regprocedure::text, proowner, proacl, 'f'::"char"
    from pg_proc

    union all
    select t.tableoid, t.oid, t.typnamespace, 'type', t.oid::regtype::text, t.typowner, t.typacl, 'T'::"char"
    from pg_type t
    left join pg_class c on c.oid = t.typrelid
    where t.typtype in ('e', 'd', 'r') or c.relkind = 'c'
),

declared as (
    select o.*
    from objects o
    join own using (class, oid)
    join own s on s.class = 'pg_namespace'::regclass and s.oid = o.schema
),

columns (kind, name, owner, attname, acl) as (
    select kind, name, owner, quote_ident(attname), attacl
    from declared d
    join pg_attribute a on a.attrelid = d.oid
    where d.class = 'pg_class'::regclass
      and d.kind = 'table'
      and a.attnum > 0
      and not a.attisdropped
),

grants (object, kind, name, owner, privilege, grantee, is_grantable) as (
    select kind || ' ' || name, kind, name, owner, lower(g.privilege_type), g.grantee, g.is_grantable
    from declared
    cross join lateral aclexplode(coalesce(acl, acldefault(acl_kind, owner))) as g

    union all
    select 'column ' || name || '.' || attname, kind, name, owner, format('%s (%s)', lower(g.privilege_type), attname),
        g.grantee, g.is_grantable
    from columns
    cross join lateral aclexplode(acl) as g
),

named as (
    select *, case grantee when 0 then 'public' else grantee::regrole::text end as role
    from grants
    where grantee <> owner
)

select 'grants on ' || kind || ' ' || name as object, '' as setting, false as early, '' as to_set, null as to_unset
from declared

union all
select 'grants on column ' || name || '.' || attname, '', false, '', null
from columns

union all
select 'grants on ' || object, privilege || ' to ' || role, false,
    format('grant %s on %s %s to %s%s', privilege, kind, name, role,
        case when is_grantable then ' with grant option' else '' end),
    format('revoke %s on %s %s from %s', privilege, kind, name, role)
from named
order by 1, 2
