-- The source of a member, the source of that one, and so on, is never the member itself.
with recursive paths (team_id, id, source_id, visited) as (
    select m.team_id, m.id, m.source_id, array[m.id]
      from members m
     where m.source_id is not null
     union all
    select p.team_id, p.id, m.source_id, p.visited || m.id
      from paths p
      join members m
        on m.team_id = p.team_id
       and m.id = p.source_id
     where m.id <> all (p.visited)
)
select p.team_id,
       p.id
  from paths p
 where p.source_id = p.id;
