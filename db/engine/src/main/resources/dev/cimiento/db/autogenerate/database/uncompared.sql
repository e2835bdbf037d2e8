-- The kinds of objects and settings of a schema that are not compared, in words for people. The second column is true for
-- privileges, which are compared on request.
with
schemas as (
    select oid
    from pg_namespace
    where nspname !~ '^pg_'
      and nspname <> 'information_schema'
),

current_database as (
    select oid from pg_database where datname = current_database()
),

granted (class, id, acl) as (
    select tableoid, oid, nspacl from pg_namespace where oid in (select oid from schemas) and nspname <> 'public'
    union all
    select tableoid, oid, relacl from pg_class where relnamespace in (select oid from schemas)
    union all
    select c.tableoid, c.oid, attacl
    from pg_attribute
    join pg_class c on c.oid = attrelid
    where relnamespace in (select oid from schemas)
    union all
    select tableoid, oid, proacl from pg_proc where pronamespace in (select oid from schemas)
    union all
    select tableoid, oid, typacl from pg_type where typnamespace in (select oid from schemas)
    union all
    select tableoid, oid, defaclacl from pg_default_acl
)

select format('the subscription %I', subname) as uncompared, false as privileges
from pg_subscription
where subdbid = (select oid from current_database)

union all
select format('the options of the user mapping for %s on server %I', usename, srvname), false
from pg_user_mappings
where umoptions is not null

union all
select 'settings of the database or of roles in it: ' || array_to_string(setconfig, ', '), false
from pg_db_role_setting
where setdatabase = (select oid from current_database)

union all
select 'the owners of objects: ' || string_agg(distinct refobjid::regrole::text, ', '), false
from pg_shdepend
where dbid = (select oid from current_database)
  and refclassid = 'pg_authid'::regclass
  and deptype = 'o'
  and refobjid <> current_user::regrole
having count(*) > 0

union all
select 'privileges; to compare them, add the line "-- compare privileges" to a file of the schema', true
where exists (
    select
    from granted
    where acl is not null
      and (class, id) not in (select classid, objid from pg_depend where deptype = 'e')
)
