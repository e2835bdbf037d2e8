-- The owners of objects in the form of settings.sql, without those of extensions. A sequence of a column has the owner of
-- its table.
with
schemas as (
    select oid
    from pg_namespace
    where nspname !~ '^pg_'
      and nspname <> 'information_schema'
),

owned (class, id, owner) as (
    select tableoid, oid, nspowner from pg_namespace where oid in (select oid from schemas)
    union all
    select tableoid, oid, relowner from pg_class
    where relkind in ('r', 'p', 'v', 'm', 'f', 'S')
      and relnamespace in (select oid from schemas)
      and relname not in (:history_tables)
    union all
    select tableoid, oid, proowner from pg_proc where pronamespace in (select oid from schemas)
    union all
    select t.tableoid, t.oid, typowner from pg_type t left join pg_class c on c.oid = typrelid
    where typnamespace in (select oid from schemas)
      and (c.relkind = 'c' or (typtype in ('e', 'd', 'r', 'b') and typinput <> 'array_in'::regproc))
    union all
    select tableoid, oid, collowner from pg_collation where collnamespace in (select oid from schemas)
    union all
    select tableoid, oid, conowner from pg_conversion where connamespace in (select oid from schemas)
    union all
    select tableoid, oid, oprowner from pg_operator where oprnamespace in (select oid from schemas)
    union all
    select tableoid, oid, opcowner from pg_opclass where opcnamespace in (select oid from schemas)
    union all
    select tableoid, oid, opfowner from pg_opfamily where opfnamespace in (select oid from schemas)
    union all
    select tableoid, oid, cfgowner from pg_ts_config where cfgnamespace in (select oid from schemas)
    union all
    select tableoid, oid, dictowner from pg_ts_dict where dictnamespace in (select oid from schemas)
    union all
    select tableoid, oid, stxowner from pg_statistic_ext
    union all
    select tableoid, oid, evtowner from pg_event_trigger
    union all
    select tableoid, oid, pubowner from pg_publication
    union all
    select tableoid, oid, fdwowner from pg_foreign_data_wrapper
    union all
    select tableoid, oid, srvowner from pg_foreign_server
    union all
    select tableoid, oid, lanowner from pg_language where lanispl
)

select object.type || ' ' || object.identity, 'owner', false,
    format('alter %s %s owner to %s',
        case object.type
            when 'foreign-data wrapper' then 'foreign data wrapper'
            when 'statistics object' then 'statistics'
            else object.type
        end, object.identity, owner::regrole), null
from owned
cross join lateral pg_identify_object(class, id, 0) as object
where (class, id) not in (
    select classid, objid
    from pg_depend
    where deptype = 'e' or (classid = 'pg_class'::regclass and refclassid = 'pg_class'::regclass and deptype in ('a', 'i'))
)
