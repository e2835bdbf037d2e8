-- The rules besides "not null" that rows must satisfy: checks, unique keys, foreign keys, and the bounds of partitions.
-- Rules that are not enforced for existing rows ("not valid") are excluded.
with recursive
tables as (
    select c.oid, c.relispartition, format('%I.%I', n.nspname, c.relname) as name,
        format('%I.%I', rn.nspname, r.relname) as root
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_class r on r.oid = case when c.relispartition then pg_partition_root(c.oid) else c.oid end
    join pg_namespace rn on rn.oid = r.relnamespace
    where c.relkind in ('r', 'p')
      and n.nspname !~ '^pg_'
      and n.nspname <> 'information_schema'
      and c.relname not in (:history_tables)
      and not exists (
          select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e'
      )
),

-- The domains of a column: a domain can be based on another one.
domains (type, domain) as (
    select oid, oid
    from pg_type
    where typtype = 'd'

    union all
    select d.type, b.oid
    from domains d
    join pg_type t on t.oid = d.domain
    join pg_type b on b.oid = t.typbasetype and b.typtype = 'd'
)

select
    'CHECK' as kind,
    t.name as table_name,
    t.root,
    quote_ident(k.conname) as name,
    array(
        select quote_ident(a.attname)
        from pg_attribute a
        where a.attrelid = k.conrelid and a.attnum = any (k.conkey)
        order by a.attnum
    ) as columns,
    null::text[] as keys,
    null::text[] as operators,
    null::text[] as defaults,
    pg_get_expr(k.conbin, k.conrelid) as condition,
    null as parent,
    k.connoinherit as strict
from pg_constraint k
join tables t on t.oid = k.conrelid
where k.contype = 'c' and k.convalidated and k.conislocal

union all
select 'DOMAIN', t.name, t.root, format_type(d.domain, null), array[quote_ident(a.attname)], null, null, null,
    pg_get_expr(k.conbin, 0), null, false
from pg_attribute a
join tables t on t.oid = a.attrelid and not t.relispartition
join domains d on d.type = a.atttypid
join pg_constraint k on k.contypid = d.domain and k.contype = 'c' and k.convalidated
where a.attnum > 0 and not a.attisdropped

union all
select case when k.contype = 'x' then 'EXCLUSION' else 'UNIQUE' end, t.name, t.root, quote_ident(c.relname),
    array(
        select quote_ident(a.attname)
        from pg_attribute a
        where a.attrelid = i.indrelid
          and (
              a.attnum = any ((i.indkey::int2[])[0:i.indnkeyatts - 1])
              or exists (
                  select
                  from pg_depend d
                  where d.classid = 'pg_class'::regclass
                    and d.objid = i.indexrelid
                    and d.refclassid = 'pg_class'::regclass
                    and d.refobjid = i.indrelid
                    and d.refobjsubid = a.attnum
                    and i.indexprs is not null
              )
          )
          and a.attnum > 0
        order by a.attnum
    ),
    array(
        select pg_get_indexdef(i.indexrelid, position::int, false)
            || case when a.attcollation <> i.indcollation[position - 1]
                    then ' collate ' || i.indcollation[position - 1]::regcollation else '' end
        from generate_series(1, i.indnkeyatts::int) as position
        left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[position - 1] and a.attnum > 0
        order by position
    ),
    array(
        select o.oprname::text
        from unnest(k.conexclop) with ordinality as x (operator, position)
        join pg_operator o on o.oid = x.operator
        order by x.position
    ),
    null, pg_get_expr(i.indpred, i.indrelid), null, i.indnullsnotdistinct
from pg_index i
join tables t on t.oid = i.indrelid
join pg_class c on c.oid = i.indexrelid
left join pg_constraint k on k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x')
where (i.indisunique or i.indisexclusion)
  and i.indisvalid
  and not exists (select from pg_inherits where inhrelid = i.indexrelid)

union all
select 'FOREIGN_KEY', t.name, t.root, quote_ident(k.conname),
    array(
        select quote_ident(a.attname)
        from unnest(k.conkey) with ordinality as x (number, position)
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = x.number
        order by x.position
    ),
    array(
        select quote_ident(a.attname)
        from unnest(k.confkey) with ordinality as x (number, position)
        join pg_attribute a on a.attrelid = k.confrelid and a.attnum = x.number
        order by x.position
    ),
    null,
    array(
        select coalesce(pg_get_expr(v.adbin, v.adrelid), '')
        from unnest(k.conkey) with ordinality as x (number, position)
        left join pg_attrdef v on v.adrelid = k.conrelid and v.adnum = x.number
        order by x.position
    ),
    null, p.name, k.confmatchtype = 'f'
from pg_constraint k
join tables t on t.oid = k.conrelid
join tables p on p.oid = k.confrelid
where k.contype = 'f' and k.convalidated and k.conparentid = 0

union all
select 'BOUND', t.name, t.root, t.name,
    array(
        select quote_ident(a.attname)
        from pg_inherits i
        join pg_partitioned_table p on p.partrelid = i.inhparent
        join pg_attribute a on a.attrelid = p.partrelid and a.attnum = any (p.partattrs::int2[]) and a.attnum > 0
        where i.inhrelid = t.oid
    ),
    null, null, null, pg_get_partition_constraintdef(t.oid), null, false
from tables t
where t.relispartition and pg_get_partition_constraintdef(t.oid) !~ 'satisfies_hash_partition'
