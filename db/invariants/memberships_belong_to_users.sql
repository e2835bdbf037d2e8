-- The users of memberships exist. No foreign key checks this.
select m.team_id,
       m.user_id
  from memberships m
  left join users u
    on u.id = m.user_id
 where u.id is null;
