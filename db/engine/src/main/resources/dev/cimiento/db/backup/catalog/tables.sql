-- The tables with these oids, each after the tables that it inherits from, and the scripts that create them.
-- Run with an empty search_path, so that every name in a script has its schema.
with recursive
wanted as (
    select * from pg_class where oid = any (?)
),

generations (id, generation) as (
    select oid, 0 from wanted

    union
    select i.inhrelid, g.generation + 1
    from generations g
    join pg_inherits i on i.inhparent = g.id
),

columns as (
    select
        a.attrelid,
        string_agg(quote_ident(a.attname) || ' ' || :definition, ', ' order by a.attnum) as list
    from pg_attribute a
    join wanted on wanted.oid = a.attrelid
    join pg_type t on t.oid = a.atttypid
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attnum > 0
      and not a.attisdropped
    group by a.attrelid
),

constraints as (
    select
        conrelid,
        string_agg(
            format('alter table %s add constraint %I %s;', conrelid::regclass, conname, pg_get_constraintdef(oid)), ' '
            order by array_position('{p,u,x,c}'::"char"[], contype), conname
        ) filter (where contype in ('p', 'u', 'x', 'c')) as own,
        string_agg(
            format('alter table %s add constraint %I %s;', conrelid::regclass, conname, pg_get_constraintdef(oid)), ' '
            order by conname
        ) filter (where contype = 'f') as foreign_keys
    from pg_constraint
    where conrelid in (select oid from wanted)
      and conparentid = 0
      and coninhcount = 0
    group by conrelid
),

indexes as (
    -- The index of a partitioned table is created for its partitions, too.
    select i.indrelid, string_agg(replace(pg_get_indexdef(i.indexrelid), ' ON ONLY ', ' ON ') || ';', ' ' order by c.relname) as list
    from pg_index i
    join pg_class c on c.oid = i.indexrelid
    where i.indrelid in (select oid from wanted)
      and i.indisvalid
      and not c.relispartition
      and not exists (select from pg_constraint where conindid = i.indexrelid and contype in ('p', 'u', 'x'))
    group by i.indrelid
)

select
    c.oid,
    n.nspname,
    c.relname,
    c.relkind = 'p' as is_partitioned,
    case when c.relispartition then (
        select s.nspname || '.' || p.relname
        from pg_inherits
        join pg_class p on p.oid = inhparent
        join pg_namespace s on s.oid = p.relnamespace
        where inhrelid = c.oid
        limit 1
    ) else '' end as parent,
    pg_table_size(c.oid) as size,
    c.reltuples,
    coalesce((
        select e.extcondition[array_position(e.extconfig, c.oid)]
        from pg_extension e
        where c.oid = any (e.extconfig)
        limit 1
    ), '') as condition,
    case when c.relpersistence = 'u' then 'create unlogged table ' else 'create table ' end
    || c.oid::regclass
    || case
        when c.relispartition
        then (select ' partition of ' || inhparent::regclass from pg_inherits where inhrelid = c.oid limit 1)
            || ' ' || pg_get_expr(c.relpartbound, c.oid)
        else ' (' || coalesce(columns.list, '') || ')' || coalesce((
            select ' inherits (' || string_agg(inhparent::regclass::text, ', ' order by inhseqno) || ')'
            from pg_inherits
            where inhrelid = c.oid
        ), '')
    end
    || coalesce(' partition by ' || pg_get_partkeydef(c.oid), '')
    || ';' || coalesce(' ' || constraints.own, '') || coalesce(' ' || indexes.list, '') as creation,
    coalesce(constraints.foreign_keys, '') as foreign_keys
from wanted c
join pg_namespace n on n.oid = c.relnamespace
left join columns on columns.attrelid = c.oid
left join constraints on constraints.conrelid = c.oid
left join indexes on indexes.indrelid = c.oid
order by (select max(generation) from generations where id = c.oid), c.oid
