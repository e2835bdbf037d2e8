-- Users whose account is not active have no session.
select u.id,
       s.id as session_id
  from users u
  join sessions s
    on s.user_id = u.id
 where not u.active;
