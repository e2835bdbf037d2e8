-- The names of routines that are no part of the server or of an extension, and of event triggers.
select quote_ident(p.proname) as name, false as event_trigger
from pg_proc p
join pg_namespace n on n.oid = p.pronamespace
where n.nspname !~ '^pg_'
  and n.nspname <> 'information_schema'
  and not exists (
      select from pg_depend
      where classid = 'pg_proc'::regclass and objid = p.oid and deptype = 'e'
  )

union all
select quote_ident(evtname), true
from pg_event_trigger
