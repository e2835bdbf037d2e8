-- A hierarchical team has exactly one leader, a sequential team has none.
select t.id,
       count(m.id) as leaders
  from teams t
  left join members m
    on m.team_id = t.id
   and m.kind = 'leader'
 group by t.id
having count(m.id) <> case t.workflow when 'hierarchical' then 1 else 0 end;
