-- A session has at most one refresh token that was not exchanged.
select session_id,
       count(*) as tokens
  from refresh_tokens
 where exchanged_at is null
 group by session_id
having count(*) > 1;
