-- Of users whose account must not be used, no session goes on.
select u.id,
       s.id as session_id
  from users u
  join sessions s
    on s.user_id = u.id
 where not u.active;
