-- Every team has an owner.
select t.id
  from teams t
  left join memberships m
    on m.team_id = t.id
   and m.role = 'owner'
 where m.team_id is null;
