-- Every team has its name among the unique names, and nothing else is there.
select coalesce(t.id, n.team_id) as team_id,
       t.name,
       n.name_lower
  from teams t
  full join team_names n
    on n.team_id = t.id
   and n.name_lower = lower(t.name)
 where t.id is null
    or n.team_id is null;
