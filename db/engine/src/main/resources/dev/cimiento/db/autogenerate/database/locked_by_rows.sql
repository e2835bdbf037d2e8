-- True if synthetic rows need a change of the schema under an access exclusive lock: a partitioned table without
-- partitions gets one, and forced row security is lifted.
select exists (
    select from pg_class
    where relforcerowsecurity
       or relkind = 'p' and not relispartition and not exists (select from pg_inherits where inhparent = pg_class.oid)
)
