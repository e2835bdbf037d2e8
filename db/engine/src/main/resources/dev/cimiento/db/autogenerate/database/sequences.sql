-- The sequences, with their bounds and the last number that each returned.
select s.oid::regclass::text as name, s.oid::bigint as id,
    exists (
        select
        from pg_depend d
        where d.classid = 'pg_class'::regclass and d.objid = s.oid and d.deptype in ('a', 'i')
          and d.refclassid = 'pg_class'::regclass
    ) as is_owned,
    q.seqincrement > 0 as is_ascending, q.seqtypid::regtype::text as type, q.seqmin, q.seqmax,
    case when has_sequence_privilege(s.oid, 'select, usage') and (s.relpersistence = 'p' or not pg_is_in_recovery())
        then pg_sequence_last_value(s.oid) end
        as last_value
from pg_sequence q
join pg_class s on s.oid = q.seqrelid
where s.relpersistence <> 't'
order by 1
