-- Statements that drop all objects of users, but no extension and no schema with an extension.
with
schemas as (
    select n.oid, n.nspname, n.nspname = 'public' or exists (select from pg_extension where extnamespace = n.oid) as is_kept
    from pg_namespace n
    where n.nspname !~ '^pg_'
      and n.nspname <> 'information_schema'
      and not exists (
          select from pg_depend where classid = 'pg_namespace'::regclass and objid = n.oid and deptype = 'e'
      )
),

kept as (
    select oid from schemas where is_kept
),

objects (step, class, id, kind) as (
    select 1, tableoid, oid, case relkind
        when 'v' then 'view'
        when 'm' then 'materialized view'
        when 'f' then 'foreign table'
        else 'table'
    end
    from pg_class
    where relkind in ('r', 'p', 'v', 'm', 'f')
      and relnamespace in (select oid from kept)

    union all
    select 2, tableoid, oid, 'sequence' from pg_class where relkind = 'S' and relnamespace in (select oid from kept)

    union all
    select 3, tableoid, oid, 'routine' from pg_proc where pronamespace in (select oid from kept)

    union all
    select 4, t.tableoid, t.oid, 'type'
    from pg_type t
    left join pg_class c on c.oid = t.typrelid
    where t.typnamespace in (select oid from kept)
      and (t.typtype in ('e', 'd', 'r') or c.relkind = 'c')

    union all
    select 5, tableoid, oid, 'collation' from pg_collation where collnamespace in (select oid from kept)

    union all
    select 5, tableoid, oid, 'text search configuration'
    from pg_ts_config
    where cfgnamespace in (select oid from kept)

    union all
    select 6, tableoid, oid, 'text search dictionary' from pg_ts_dict where dictnamespace in (select oid from kept)
)

select format('drop %s if exists %s cascade', o.kind, i.identity) as statement
from objects o
cross join lateral pg_identify_object(o.class, o.id, 0) as i
where not exists (select from pg_depend where classid = o.class and objid = o.id and deptype = 'e')

union all
select format('drop schema if exists %I cascade', nspname)
from schemas
where not is_kept
