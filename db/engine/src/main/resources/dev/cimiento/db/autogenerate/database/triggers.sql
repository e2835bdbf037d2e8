-- What would see made-up rows, or keep them out, as statements that put it to sleep and awake.
select
    format('alter table %s disable trigger %I', tgrelid::regclass, tgname),
    format('alter table %s enable %s trigger %I', tgrelid::regclass, case tgenabled when 'A' then 'always' else '' end, tgname)
from pg_trigger
where not tgisinternal
  and tgparentid = 0
  and tgenabled in ('O', 'A')

union all
select format('alter table %s no force row level security', oid::regclass),
    format('alter table %s force row level security', oid::regclass)
from pg_class
where relforcerowsecurity
