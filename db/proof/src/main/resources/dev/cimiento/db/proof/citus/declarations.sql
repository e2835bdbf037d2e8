-- The constraints and triggers that Citus refuses: the rule, the place, and the reason.
select 'CITUS_KEY' as rule,
       coalesce(k.conname, x.relname) || ' on ' || d.name as place,
       'The key does not contain the distribution column of ' || d.name || '.' as message
  from distributed_tables d
  join pg_index i
    on i.indrelid = d.relid
   and (i.indisunique or i.indisexclusion)
  join pg_class x
    on x.oid = i.indexrelid
  left join pg_constraint k
    on k.conindid = i.indexrelid
   and k.contype in ('p', 'u', 'x')
 where d.attnum > 0
   and not x.relispartition
   and d.attnum <> all (i.indkey[0:i.indnkeyatts - 1])
 union all
select 'CITUS_FOREIGN_KEY',
       k.conname || ' on ' || k.conrelid::regclass,
       case
           when here.relid is null then
               'The key leads from ' || k.conrelid::regclass || ', which is not distributed, to ' || there.name || '.'
           when there.relid is null then
               'The key leads from ' || here.name || ' to ' || k.confrelid::regclass || ', which is not distributed.'
           when here.attnum = 0 then
               'The key leads from the reference table ' || here.name || ' to ' || there.name || '.'
           when here.place <> there.place then
               'The rows of ' || here.name || ' are not stored beside those of ' || there.name || '.'
           else 'The key does not contain the distribution columns of ' || here.name || ' and ' || there.name || '.'
       end
  from pg_constraint k
  left join distributed_tables here
    on here.relid = k.conrelid
  left join distributed_tables there
    on there.relid = k.confrelid
 where k.contype = 'f'
   and k.conparentid = 0
   and (here.relid is not null or there.attnum > 0)
   and not coalesce(
       case
           when there.attnum = 0 then true
           when here.attnum = 0 then there.relid is null and k.confdeltype in ('a', 'r')
           else here.place = there.place
                and exists (
                    select
                      from unnest(k.conkey, k.confkey) as pair (mine, theirs)
                     where pair.mine = here.attnum
                       and pair.theirs = there.attnum
                )
       end,
       false)
 union all
select 'CITUS_SET_NULL',
       k.conname || ' on ' || d.name,
       'A deletion would clear columns of ' || d.name || '.'
  from pg_constraint k
  join distributed_tables d
    on d.relid = k.conrelid
   and d.attnum = any (k.conkey)
 where k.contype = 'f'
   and k.conparentid = 0
   and k.confdeltype in ('n', 'd')
 union all
select 'CITUS_TRIGGER',
       g.tgname || ' on ' || d.name,
       'The table ' || d.name || ' has a trigger.'
  from pg_trigger g
  join distributed_tables d
    on d.relid = g.tgrelid
 where not g.tgisinternal
   and g.tgparentid = 0
 order by 1, 2
