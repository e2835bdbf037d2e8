-- Publications and their members in the form of settings.sql.
with
members (publication, member, definition) as (
    select p.pubname, 'table ' || m.prrelid::regclass,
        'table ' || m.prrelid::regclass
        || coalesce(' (' || (
            select string_agg(quote_ident(attname), ', ' order by attnum)
            from pg_attribute
            where attrelid = m.prrelid and attnum = any(m.prattrs)
        ) || ')', '')
        || coalesce(' where (' || pg_get_expr(m.prqual, m.prrelid) || ')', '')
    from pg_publication_rel m
    join pg_publication p on p.oid = m.prpubid

    union all
    select p.pubname, 'tables in schema ' || m.pnnspid::regnamespace, 'tables in schema ' || m.pnnspid::regnamespace
    from pg_publication_namespace m
    join pg_publication p on p.oid = m.pnpubid
),

publications as (
    select *, format('publication %I', pubname) as name
    from pg_publication
),

options (name, option, value) as (
    select name, 'publish', quote_literal(concat_ws(', ',
        case when pubinsert then 'insert' end,
        case when pubupdate then 'update' end,
        case when pubdelete then 'delete' end,
        case when pubtruncate then 'truncate' end))
    from publications

    union all
    select name, 'publish_via_partition_root', pubviaroot::text
    from publications

    union all
    select name, 'publish_generated_columns', case to_jsonb(p) ->> 'pubgencols' when 's' then 'stored' else 'none' end
    from publications p
    where to_jsonb(p) ->> 'pubgencols' is not null
)

-- Each database has this row, so that publications are created and dropped.
select 'publications' as object, '' as setting, false as early, '' as to_set, null as to_unset

union all
select 'publications', 'name ' || pubname, false,
    'create ' || name || case when puballtables then ' for all tables' else '' end, 'drop ' || name
from publications

union all
select name, option, false, format('alter %s set (%s = %s)', name, option, value), null
from options

union all
select p.name, 'comment', false, format('comment on %s is %L', p.name, d.description), format('comment on %s is null', p.name)
from publications p
join pg_description d on d.classoid = 'pg_publication'::regclass and d.objoid = p.oid

union all
select format('publication %I', publication), 'member ' || member, false,
    format('alter publication %I add %s', publication, definition),
    format('alter publication %I drop %s', publication, member)
from members
order by 1 desc, 2
