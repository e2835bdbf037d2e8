-- The sequences, with the statement that creates them. A column with an identity creates its own.
select
    n.nspname,
    c.relname,
    case when owner.deptype = 'i' then '' else format(
        'create sequence %s as %s start with %s increment by %s minvalue %s maxvalue %s cache %s%s',
        c.oid::regclass, format_type(s.seqtypid, null), s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache,
        case when s.seqcycle then ' cycle' else '' end
    ) end as creation,
    os.nspname as owner_schema,
    oc.relname as owner_table,
    a.attname as owner_column
from pg_sequence s
join pg_class c on c.oid = s.seqrelid
join pg_namespace n on n.oid = c.relnamespace
left join pg_depend owner
    on owner.classid = 'pg_class'::regclass
    and owner.objid = c.oid
    and owner.refclassid = 'pg_class'::regclass
    and owner.deptype in ('a', 'i')
left join pg_class oc on oc.oid = owner.refobjid
left join pg_namespace os on os.oid = oc.relnamespace
left join pg_attribute a on a.attrelid = owner.refobjid and a.attnum = owner.refobjsubid
where c.relpersistence <> 't'
  and (
      not exists (
          select from pg_depend where classid = 'pg_class'::regclass and objid = c.oid and deptype = 'e'
      )
      or exists (select from pg_extension where c.oid = any (extconfig))
  )
order by c.oid
