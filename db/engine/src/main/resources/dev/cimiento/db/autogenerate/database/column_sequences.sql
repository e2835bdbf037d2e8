-- The ascending sequences of columns: those that a column owns, and those that its default names.
with
pairs (sequence, table_id, column_number) as (
    select objid, refobjid, refobjsubid
    from pg_depend
    where classid = 'pg_class'::regclass
      and refclassid = 'pg_class'::regclass
      and deptype in ('a', 'i')

    union
    select d.refobjid, v.adrelid, v.adnum
    from pg_depend d
    join pg_attrdef v on v.oid = d.objid
    where d.classid = 'pg_attrdef'::regclass
      and d.refclassid = 'pg_class'::regclass
)

select s.oid::regclass::text as sequence, t.oid::regclass::text as table_name, quote_ident(a.attname) as column_name,
    q.seqmax
from pairs
join pg_class s on s.oid = pairs.sequence
join pg_sequence q on q.seqrelid = s.oid and q.seqincrement > 0
join pg_class t on t.oid = pairs.table_id and t.relkind in ('r', 'p') and not t.relispartition
join pg_attribute a on a.attrelid = t.oid and a.attnum = pairs.column_number
where a.atttypid in ('int2'::regtype, 'int4'::regtype, 'int8'::regtype)
