-- A session reissues at most one refresh token: that of its last exchange.
select session_id,
       count(*) as tokens
  from refresh_tokens
 where reissue_salt is not null
 group by session_id
having count(*) > 1;
