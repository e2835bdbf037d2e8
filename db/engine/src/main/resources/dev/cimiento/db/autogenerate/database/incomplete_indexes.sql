-- The indexes of partitioned tables that some partitions lack, and those of partitions that are attached to one of them.
select format('%I', r.relname)
from pg_index i
join pg_class r on r.oid = i.indexrelid
left join pg_inherits attached on attached.inhrelid = i.indexrelid
left join pg_index above on above.indexrelid = attached.inhparent
where (r.relkind = 'I' and not i.indisvalid)
   or not above.indisvalid
