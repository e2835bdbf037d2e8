-- The event triggers that would act on the statements of a restore, with the statement that disables one and the statement that
-- enables it again. Those of an administrator stay enabled.
select
    format('alter event trigger %I disable', evtname) as remove,
    format('alter event trigger %I enable%s', evtname,
        case evtenabled when 'R' then ' replica' when 'A' then ' always' else '' end) as restore
from pg_event_trigger
where evtenabled <> 'D'
  and pg_has_role(evtowner, 'usage')
order by evtname
