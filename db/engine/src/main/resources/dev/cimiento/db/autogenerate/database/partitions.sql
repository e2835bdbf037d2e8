-- The partitioned tables and the partitions, parents first, with the statement that creates a partition again.
select format('%I.%I', n.nspname, c.relname) as name,
    format('%I.%I', rn.nspname, r.relname) as root,
    pg_get_partkeydef(r.oid) as key,
    case when c.relispartition then
        format('create table %I.%I partition of %s %s', n.nspname, c.relname, (
            select format('%I.%I', pn.nspname, p.relname)
            from pg_inherits i
            join pg_class p on p.oid = i.inhparent
            join pg_namespace pn on pn.oid = p.relnamespace
            where i.inhrelid = c.oid
        ), pg_get_expr(c.relpartbound, c.oid)) || coalesce(' partition by ' || pg_get_partkeydef(c.oid), '')
    end as creation
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
join pg_class r on r.oid = coalesce(pg_partition_root(c.oid), c.oid)
join pg_namespace rn on rn.oid = r.relnamespace
where c.relkind in ('r', 'p')
  and (c.relkind = 'p' or c.relispartition)
order by (select count(*) from pg_partition_ancestors(c.oid)), 1
