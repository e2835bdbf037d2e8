-- The settings of objects, each as the statement that sets it. Run on another database, the statements give its objects the
-- same settings. "early" statements run before tables are compared; otherwise the tables would be recreated.
with
relations as (
    select c.*, format('%I.%I', n.nspname, c.relname) as name
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where n.nspname !~ '^pg_'
      and n.nspname <> 'information_schema'
      and not exists (select from pg_depend e where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
),

tables as (
    select * from relations where relkind in ('r', 'p')
),

-- Objects that a partition has in addition to those of its parent are treated as settings.
partitions as (
    select * from tables where relispartition
),

settings (object, setting, early, to_set, to_unset) as (
    select 'extension ' || extname, 'version', true,
        format('alter extension %I update to %L', extname, extversion), null
    from pg_extension

    union all
    select 'table ' || t.name, 'partition', true,
        format('alter table %s attach partition %s %s', p.name, t.name, pg_get_expr(t.relpartbound, t.oid)),
        format('alter table %s detach partition %s', p.name, t.name)
    from tables t
    join pg_inherits i on i.inhrelid = t.oid
    join relations p on p.oid = i.inhparent
    where t.relispartition

    union all
    select 'table ' || t.name, 'replica identity', false,
        format('alter table %s replica identity %s', t.name, case t.relreplident
            when 'd' then 'default'
            when 'f' then 'full'
            when 'n' then 'nothing'
            else 'using index ' || (
                select quote_ident(c.relname)
                from pg_index i
                join pg_class c on c.oid = i.indexrelid
                where i.indrelid = t.oid and i.indisreplident
            )
        end), null
    from tables t

    union all
    select format('trigger %I on %s', g.tgname, t.name), 'state', false,
        format('alter table %s %s trigger %I', t.name, case g.tgenabled
            when 'O' then 'enable'
            when 'D' then 'disable'
            when 'A' then 'enable always'
            else 'enable replica'
        end, g.tgname), null
    from pg_trigger g
    join tables t on t.oid = g.tgrelid
    where not g.tgisinternal and g.tgparentid = 0

    union all
    select format('constraint %I on %s', k.conname, t.name), 'definition', false,
        format('alter table %s drop constraint %I; alter table %s add constraint %I %s',
            t.name, k.conname, t.name, k.conname, pg_get_constraintdef(k.oid)), null
    from pg_constraint k
    join tables t on t.oid = k.conrelid
    where k.contype in ('c', 'f') and k.conparentid = 0 and k.conislocal and not t.relispartition

    union all
    select 'table ' || p.name, 'constraint ' || k.conname, false,
        format('alter table %s add constraint %I %s', p.name, k.conname, pg_get_constraintdef(k.oid)),
        format('alter table %s drop constraint %I', p.name, k.conname)
    from pg_constraint k
    join partitions p on p.oid = k.conrelid
    where k.contype in ('c', 'f', 'p', 'u', 'x') and k.conparentid = 0 and k.conislocal and k.coninhcount = 0

    union all
    select 'table ' || p.name, 'index ' || r.relname, false,
        regexp_replace(pg_get_indexdef(i.indexrelid), ' ON ONLY ', ' ON '), 'drop index ' || r.name
    from pg_index i
    join partitions p on p.oid = i.indrelid
    join relations r on r.oid = i.indexrelid
    where not exists (select from pg_inherits where inhrelid = i.indexrelid)
      and not exists (select from pg_constraint where conindid = i.indexrelid and contype in ('p', 'u', 'x'))

    union all
    select 'table ' || p.name, 'trigger ' || g.tgname, false,
        pg_get_triggerdef(g.oid), format('drop trigger %I on %s', g.tgname, p.name)
    from pg_trigger g
    join partitions p on p.oid = g.tgrelid
    where not g.tgisinternal and g.tgparentid = 0

    union all
    select 'table ' || p.name, 'comment ' || coalesce(a.attname, ''), false,
        c.subject || quote_literal(d.description), c.subject || 'null'
    from pg_description d
    join partitions p on d.classoid = 'pg_class'::regclass and d.objoid = p.oid
    left join pg_attribute a on a.attrelid = p.oid and a.attnum = d.objsubid and d.objsubid > 0
    cross join lateral (
        select case when a.attnum is null then format('comment on table %s is ', p.name)
                   else format('comment on column %s.%I is ', p.name, a.attname) end
    ) as c (subject)

    union all
    select format('column %s.%I', t.name, a.attname), 'storage', false,
        format('alter table %s alter column %I set storage %s', t.name, a.attname, case a.attstorage
            when 'p' then 'plain' when 'e' then 'external' when 'm' then 'main' else 'extended'
        end), null
    from tables t
    join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
    where not t.relispartition

    union all
    select format('column %s.%I', t.name, a.attname), 'collation', false,
        format('alter table %s alter column %I type %s collate %s', t.name, a.attname,
            format_type(a.atttypid, a.atttypmod), a.attcollation::regcollation), null
    from tables t
    join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
    where not t.relispartition and a.attcollation <> 0 and a.attislocal

    union all
    select 'sequence ' || r.name, 'range', false,
        format('alter sequence %s as %s increment by %s minvalue %s maxvalue %s start with %s cache %s%s',
            r.name, s.seqtypid::regtype, s.seqincrement, s.seqmin, s.seqmax, s.seqstart, s.seqcache,
            case when s.seqcycle then ' cycle' else ' no cycle' end), null
    from relations r
    join pg_sequence s on s.seqrelid = r.oid

    union all
    select 'sequence ' || r.name, 'owner', false,
        'alter sequence ' || r.name || ' owned by ' || coalesce(
            (
                select format('%s.%I', t.name, a.attname)
                from pg_depend d
                join tables t on t.oid = d.refobjid
                join pg_attribute a on a.attrelid = t.oid and a.attnum = d.refobjsubid
                where d.classid = 'pg_class'::regclass and d.objid = r.oid and d.deptype = 'a'
            ), 'none'), null
    from relations r
    where r.relkind = 'S'
      and not exists (
          select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = r.oid and d.deptype = 'i'
      )
)

select object, setting, early, to_set, to_unset
from settings
order by object, setting
