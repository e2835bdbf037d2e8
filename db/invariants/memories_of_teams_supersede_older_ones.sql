-- A memory supersedes only an older one, so that no memories supersede each other.
select n.team_id,
       n.id
  from memories n
  join memories o
    on o.team_id = n.team_id
   and o.id = n.supersedes_id
 where (o.created_at, o.id) >= (n.created_at, n.id);
