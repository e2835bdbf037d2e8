-- The recorded tables and their partitions: the number of the distribution column, or 0 for a reference table, and the table
-- or type by which rows are stored together, which is blank for a reference table.
create temporary table distributed_tables as
with recursive placed as (
    select d.logicalrelid,
           d.partkey,
           case d.colocate_with
               when 'none' then d.logicalrelid::text
               when 'default' then 'default ' || coalesce((
                   select a.atttypid::regtype::text
                     from pg_attribute a
                    where a.attrelid = d.logicalrelid
                      and a.attname = d.partkey), '')
           end as place
      from pg_dist_partition d
     where d.colocate_with in ('none', 'default')
     union
    select d.logicalrelid,
           d.partkey,
           p.place
      from pg_dist_partition d
      join placed p
        on p.logicalrelid = to_regclass(d.colocate_with)
     where d.colocate_with not in ('none', 'default')
)
select t.relid,
       t.relid::regclass::text as name,
       coalesce(a.attnum, 0) as attnum,
       case when p.partkey is null then '' else p.place end as place
  from placed p
 cross join lateral (
       select p.logicalrelid::oid
        union
       select l.relid::oid
         from pg_partition_tree(p.logicalrelid) l
       ) as t (relid)
  left join pg_attribute a
    on a.attrelid = t.relid
   and a.attname = p.partkey
