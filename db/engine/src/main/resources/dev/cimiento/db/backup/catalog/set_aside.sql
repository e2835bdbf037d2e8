-- The constraints, triggers and forced policies that must not act while rows are loaded into the tables with these oids. Each row
-- has the statement that removes one and the statement that restores it, in the order of the restoration.
with
loaded (id) as (
    select unnest(?::oid[])
),

-- A foreign key of a partition belongs to the partitioned table.
related (id) as (
    select id from loaded

    union
    select a.relid
    from loaded
    cross join lateral pg_partition_ancestors(loaded.id) as a
    where a.relid is not null
),

-- Constraints that were never validated may be violated by saved rows.
constraints as (
    select *
    from pg_constraint
    where conparentid = 0
      and coninhcount = 0
      and (
          (contype = 'f' and (conrelid in (select id from related) or confrelid in (select id from related)))
          or (contype in ('c', 'n') and not convalidated and conrelid in (select id from related))
      )
),

statements (step, id, remove, restore) as (
    select
        1, c.oid::bigint,
        format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname),
        format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid))
        || coalesce(format('; comment on constraint %I on %s is %L',
            c.conname, c.conrelid::regclass, obj_description(c.oid, 'pg_constraint')), '')
    from constraints c

    union all
    select
        2, t.oid::bigint,
        format('alter table %s disable trigger %I', t.tgrelid::regclass, t.tgname),
        format('alter table %s enable %strigger %I', t.tgrelid::regclass,
            case t.tgenabled when 'R' then 'replica ' when 'A' then 'always ' else '' end, t.tgname)
    from pg_trigger t
    where t.tgrelid in (select id from loaded)
      and not t.tgisinternal
      and t.tgenabled <> 'D'

    union all
    select
        3, c.oid::bigint,
        format('alter table %s no force row level security', c.oid::regclass),
        format('alter table %s force row level security', c.oid::regclass)
    from pg_class c
    where c.oid in (select id from loaded)
      and c.relforcerowsecurity
)

select remove, restore from statements order by step, id
