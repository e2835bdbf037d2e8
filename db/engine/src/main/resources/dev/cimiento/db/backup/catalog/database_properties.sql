-- The properties of a database (first parameter): an option of "create database", or a statement that gives it to another
-- database (second parameter). Step 1 is the options, step 2 settings of sessions; the later steps are all others.
with
source as (
    select d.*, to_jsonb(d) as properties
    from pg_database d
    where datname = ?
),

other (name) as (
    select ?::text
),

settings (role, setting) as (
    select setrole, unnest(setconfig)
    from pg_db_role_setting
    where setdatabase = (select oid from source)
)

select 1 as step, concat_ws(' ',
    'template template0',
    format('encoding %L lc_collate %L lc_ctype %L', pg_encoding_to_char(encoding), datcollate, datctype),
    case datlocprovider
        -- The name of the column depends on the version of the server.
        when 'i' then format('locale_provider icu icu_locale %L',
            coalesce(properties ->> 'datlocale', properties ->> 'daticulocale'))
        when 'b' then format('locale_provider builtin builtin_locale %L', properties ->> 'datlocale')
        else 'locale_provider libc'
    end,
    'icu_rules ' || quote_literal(properties ->> 'daticurules'),
    (select format('tablespace %I', spcname) from pg_tablespace where oid = dattablespace)
) as property
from source

union all
select 2, format('alter %s set %I to %s',
    case role
        when 0 then format('database %I', name)
        else format('role %I in database %I', pg_get_userbyid(role), name)
    end,
    split_part(setting, '=', 1),
    case
        -- The elements of these lists are in quotes already.
        when split_part(setting, '=', 1) in ('search_path', 'temp_tablespaces', 'local_preload_libraries', 'session_preload_libraries')
        then coalesce(nullif(substr(setting, strpos(setting, '=') + 1), ''), '''''')
        else quote_literal(substr(setting, strpos(setting, '=') + 1))
    end)
from settings
cross join other

union all
select 3, format('alter database %I owner to %I', name, pg_get_userbyid(datdba))
from source
cross join other

union all
select 3, format('alter database %I connection limit %s', name, datconnlimit)
from source
cross join other
where datconnlimit <> -1

union all
select 3, format('comment on database %I is %L', name, shobj_description(oid, 'pg_database'))
from source
cross join other
where shobj_description(oid, 'pg_database') is not null

union all
select 4, format('revoke all on database %I from public', name)
from source
cross join other
where datacl is not null

union all
select 5, format('grant %s on database %I to %s%s', lower(a.privilege_type), name,
    case a.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(a.grantee)) end,
    case when a.is_grantable then ' with grant option' else '' end)
from source
cross join other
cross join lateral aclexplode(datacl) as a
where a.grantee <> datdba

order by 1, 2
