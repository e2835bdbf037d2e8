-- Triggers that would react to synthetic rows or reject them, as statements that disable and enable them. Those of views
-- cannot be disabled, and no rows are inserted into views.
select
    format('alter table %s disable trigger %I', tgrelid::regclass, tgname),
    format('alter table %s enable %s trigger %I', tgrelid::regclass, case tgenabled when 'A' then 'always' else '' end, tgname)
from pg_trigger
where not tgisinternal
  and tgparentid = 0
  and tgenabled in ('O', 'A')
  and tgrelid not in (select oid from pg_class where relkind = 'v')

union all
select format('alter table %s no force row level security', oid::regclass),
    format('alter table %s force row level security', oid::regclass)
from pg_class
where relforcerowsecurity
