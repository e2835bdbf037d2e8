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

partitions as (
    select * from tables where relispartition
),

settings (object, setting, early, to_set, to_unset) as (
    select 'extension ' || extname, 'version', true,
        format('alter extension %I update to %L', extname, extversion), null
    from pg_extension
    where extname not in (:ignored_extensions)

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

    -- The engine disables event triggers, but does not enable them.
    union all
    select 'event trigger ' || evtname, 'state', false,
        format('alter event trigger %I %s', evtname, case evtenabled
            when 'O' then 'enable'
            when 'D' then 'disable'
            when 'A' then 'enable always'
            else 'enable replica'
        end), null
    from pg_event_trigger

    union all
    select format('constraint %I on %s', k.conname, t.name), 'definition', false,
        format('alter table %s drop constraint %I; alter table %s add constraint %I %s',
            t.name, k.conname, t.name, k.conname, pg_get_constraintdef(k.oid)), null
    from pg_constraint k
    join tables t on t.oid = k.conrelid
    where k.contype in ('c', 'f') and k.conparentid = 0 and k.conislocal and not t.relispartition

    union all
    select format('constraint %I on %s', k.conname, t.oid::regtype), 'definition', false,
        format('alter domain %s drop constraint %I; alter domain %s add constraint %I %s',
            t.oid::regtype, k.conname, t.oid::regtype, k.conname, pg_get_constraintdef(k.oid)), null
    from pg_constraint k
    join pg_type t on t.oid = k.contypid
    where k.contype = 'c'
      and t.typnamespace::regnamespace::text !~ '^(pg_|information_schema$)'
      and not exists (select from pg_depend e where e.classid = 'pg_type'::regclass and e.objid = t.oid and e.deptype = 'e')

    -- A table that is created below a parent with a check that is not validated gets the check validated.
    union all
    select format('constraint %I on %s', k.conname, t.name), 'validity', false,
        case when k.convalidated then format('alter table %s validate constraint %I', t.name, k.conname)
            else format('alter table %s drop constraint %I; alter table %s add constraint %I %s',
                p.name, k.conname, p.name, k.conname, pg_get_constraintdef(k.oid)) end, null
    from pg_constraint k
    join tables t on t.oid = k.conrelid
    join pg_inherits i on i.inhrelid = t.oid
    join tables p on p.oid = i.inhparent
    join pg_constraint above on above.conrelid = p.oid
    where k.contype in ('c', 'f')
      and not above.convalidated
      and (above.oid = k.conparentid or (above.contype = 'c' and k.contype = 'c' and above.conname = k.conname))

    -- The engine does not know "not null … not valid" of PostgreSQL 18, and would validate it.
    union all
    select 'table ' || t.name, 'not null ' || a.attname, true,
        format('alter table %s alter column %I drop not null; alter table %s add constraint %I not null %I not valid',
            t.name, a.attname, t.name, k.conname, a.attname),
        format('alter table %s validate constraint %I', t.name, k.conname)
    from pg_constraint k
    join tables t on t.oid = k.conrelid
    join pg_attribute a on a.attrelid = t.oid and a.attnum = k.conkey[1]
    where k.contype = 'n' and not k.convalidated and k.conislocal

    -- The engine creates an index of a partitioned table for all partitions or for none.
    union all
    select 'index ' || r.name, 'validity', false,
        format('drop index %s; %s', r.name, case when i.indisvalid
            then regexp_replace(pg_get_indexdef(i.indexrelid), ' ON ONLY ', ' ON ')
            else pg_get_indexdef(i.indexrelid) end), null
    from pg_index i
    join relations r on r.oid = i.indexrelid
    where r.relkind = 'I'
      and not r.relispartition
      and i.indexrelid not in (select conindid from pg_constraint where contype in ('p', 'u', 'x'))

    -- PostgreSQL drops an index that is attached to constraints of partitions only together with these.
    union all
    select 'table ' || p.name, format('index %s of %s', r.name, string_agg(k.conname, ', ' order by k.conname)), false,
        format('drop index %s; %s', r.name, regexp_replace(pg_get_indexdef(r.oid), ' ON ONLY ', ' ON ')),
        format('drop index %s cascade', r.name)
    from relations r
    join pg_index i on i.indexrelid = r.oid
    join relations p on p.oid = i.indrelid
    join pg_inherits attached on attached.inhparent = r.oid
    join pg_constraint k on k.conindid = attached.inhrelid and k.conparentid = 0 and k.contype in ('p', 'u', 'x')
    where r.relkind = 'I'
    group by p.name, r.name, r.oid

    -- The engine ignores the comment on the schema public.
    union all
    select format('schema %I', n.nspname), 'comment', false,
        format('comment on schema %I is %s', n.nspname, coalesce(quote_literal(obj_description(n.oid, 'pg_namespace')), 'null')),
        null
    from pg_namespace n
    where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'

    -- The engine does not remove the comment on a column of a partition.
    union all
    select 'table ' || p.name, 'comment ' || coalesce(a.attname, ''), true,
        c.subject || quote_literal(d.description), c.subject || 'null'
    from pg_description d
    join partitions p on d.classoid = 'pg_class'::regclass and d.objoid = p.oid
    left join pg_attribute a on a.attrelid = p.oid and a.attnum = d.objsubid and d.objsubid > 0
    cross join lateral (
        select case when a.attnum is null then format('comment on table %s is ', p.name)
                   else format('comment on column %s.%I is ', p.name, a.attname) end
    ) as c (subject)

    union all
    select format('column %s.%I', r.name, a.attname), 'storage', false,
        format('alter %s %s alter column %I set storage %s', case r.relkind when 'm' then 'materialized view' else 'table' end,
            r.name, a.attname, case a.attstorage
                when 'p' then 'plain' when 'e' then 'external' when 'm' then 'main' else 'extended'
            end), null
    from relations r
    join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
    where r.relkind in ('r', 'p', 'm')

    union all
    select format('column %s.%I', r.name, a.attname), 'statistics', false,
        format('alter materialized view %s alter column %I set statistics %s', r.name, a.attname, coalesce(a.attstattarget, -1)), null
    from relations r
    join pg_attribute a on a.attrelid = r.oid and a.attnum > 0
    where r.relkind = 'm'

    union all
    select format('column %s of index %s', a.attnum, r.name), 'statistics', false,
        format('alter index %s alter column %s set statistics %s', r.name, a.attnum, coalesce(a.attstattarget, -1)), null
    from pg_index i
    join relations r on r.oid = i.indexrelid
    join pg_attribute a on a.attrelid = i.indexrelid
    where i.indexprs is not null
      and i.indkey[a.attnum - 1] = 0

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
