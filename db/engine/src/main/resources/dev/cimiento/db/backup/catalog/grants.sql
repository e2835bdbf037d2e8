-- The privileges of other roles than the owners, without those on objects of extensions, and the default privileges.
with
schemas as (
    select *
    from pg_namespace
    where nspname !~ '^pg_'
      and nspname <> 'information_schema'
),

objects (class, id, kind, name, owner, acl, acl_kind) as (
    select 'pg_namespace'::regclass, oid, 'schema', quote_ident(nspname), nspowner, nspacl, 'n'::"char"
    from schemas

    union all
    select tableoid::regclass, oid, case relkind when 'S' then 'sequence' else 'table' end, oid::regclass::text, relowner, relacl,
        case relkind when 'S' then 's'::"char" else 'r'::"char" end
    from pg_class
    where relkind in ('r', 'p', 'v', 'm', 'f', 'S')
      and relpersistence <> 't'
      and relnamespace in (select oid from schemas)

    union all
    select tableoid::regclass, oid, 'routine', oid::regprocedure::text, proowner, proacl, 'f'::"char"
    from pg_proc
    where pronamespace in (select oid from schemas)

    union all
    select tableoid::regclass, oid, 'type', oid::regtype::text, typowner, typacl, 'T'::"char"
    from pg_type
    where typtype in ('e', 'd', 'r')
      and typnamespace in (select oid from schemas)

    union all
    select tableoid::regclass, oid, 'large object', oid::text, lomowner, lomacl, 'L'::"char"
    from pg_largeobject_metadata
),

own as (
    select *
    from objects o
    where not exists (select from pg_depend where classid = o.class and objid = o.id and deptype = 'e')
),

grants (kind, name, owner, privilege, grantee, is_grantable) as (
    select kind, name, owner, lower(g.privilege_type), g.grantee, g.is_grantable
    from own
    cross join lateral aclexplode(coalesce(acl, acldefault(acl_kind, owner))) as g

    union all
    select kind, name, owner, format('%s (%I)', lower(g.privilege_type), a.attname), g.grantee, g.is_grantable
    from own
    join pg_attribute a on a.attrelid = own.id and own.kind = 'table' and not a.attisdropped
    cross join lateral aclexplode(a.attacl) as g
),

named as (
    select *, case grantee when 0 then 'public' else quote_ident(pg_get_userbyid(grantee)) end as grantee_name
    from grants
    where grantee <> owner
),

-- In a schema they add to the privileges that the server gives by itself; otherwise they replace those.
defaults (id, kind, scope, acl, base) as (
    select oid,
        case defaclobjtype
            when 'r' then 'tables'
            when 'S' then 'sequences'
            when 'f' then 'routines'
            when 'T' then 'types'
            when 'n' then 'schemas'
            else 'large objects'
        end,
        format('for role %I%s', pg_get_userbyid(defaclrole), ' in schema ' || nullif(defaclnamespace, 0)::regnamespace),
        defaclacl,
        case defaclnamespace
            when 0 then acldefault(case defaclobjtype when 'S' then 's' else defaclobjtype end, defaclrole)
        end
    from pg_default_acl
),

changes (id, privilege, grantee, is_grantable, is_granted) as (
    (
        select d.id, a.privilege_type, a.grantee, a.is_grantable, true
        from defaults d
        cross join lateral aclexplode(acl) as a

        except
        select d.id, a.privilege_type, a.grantee, a.is_grantable, true
        from defaults d
        cross join lateral aclexplode(base) as a
    )

    union all
    (
        select d.id, a.privilege_type, a.grantee, a.is_grantable, false
        from defaults d
        cross join lateral aclexplode(base) as a

        except
        select d.id, a.privilege_type, a.grantee, a.is_grantable, false
        from defaults d
        cross join lateral aclexplode(acl) as a
    )
)

select
    case grantee when 0 then 'public' else pg_get_userbyid(grantee) end as role,
    format('grant %s on %s %s to %s%s', privilege, kind, name, grantee_name,
        case when is_grantable then ' with grant option' else '' end) as statement,
    format('revoke %s on %s %s from %s', privilege, kind, name, grantee_name) as revocation
from named

union all
select
    case grantee when 0 then 'public' else pg_get_userbyid(grantee) end,
    format('alter default privileges %s %s %s on %s %s %s%s', scope,
        case when is_granted then 'grant' else 'revoke' end,
        lower(privilege), kind,
        case when is_granted then 'to' else 'from' end,
        case grantee when 0 then 'public' else quote_ident(pg_get_userbyid(grantee)) end,
        case when is_granted and is_grantable then ' with grant option' else '' end),
    ''
from changes
join defaults using (id)
order by 1, 2
