-- The tables with the files of their rows, those of partitions included. A rewrite gives a table another file.
with recursive
ancestors (id, ancestor) as (
    select i.inhrelid, i.inhparent
    from pg_inherits i
    join pg_class c on c.oid = i.inhrelid and c.relkind = 'r' and not c.relispartition

    union
    select a.id, i.inhparent
    from ancestors a
    join pg_inherits i on i.inhrelid = a.ancestor
)

select
    format('%I.%I', n.nspname, c.relname) as name,
    c.oid::bigint as id,
    array(
        select format('%I.%I', pn.nspname, p.relname)
        from ancestors a
        join pg_class p on p.oid = a.ancestor
        join pg_namespace pn on pn.oid = p.relnamespace
        where a.id = c.oid
    ) || array_agg(format('%s.%I', leaf.relnamespace::regnamespace, leaf.relname)) as relatives,
    array_agg(leaf.oid::bigint order by leaf.oid) as parts,
    array_agg(pg_relation_filenode(leaf.oid)::bigint order by leaf.oid) as files,
    sum(pg_relation_size(leaf.oid)) = 0 as empty
from pg_class leaf
join pg_class c on c.oid = case when leaf.relispartition then pg_partition_root(leaf.oid) else leaf.oid end
join pg_namespace n on n.oid = c.relnamespace
where leaf.relkind in ('r', 'p')
  and n.nspname !~ '^pg_'
  and n.nspname <> 'information_schema'
group by n.nspname, c.relname, c.oid
