-- The triggers that would see made-up rows, as statements that put them to sleep and awake.
select
    format('alter table %s disable trigger %I', tgrelid::regclass, tgname),
    format('alter table %s enable %s trigger %I', tgrelid::regclass, case tgenabled when 'A' then 'always' else '' end, tgname)
from pg_trigger
where not tgisinternal
  and tgparentid = 0
  and tgenabled in ('O', 'A')
