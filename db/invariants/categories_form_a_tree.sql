-- The parents of a category lead to a top category, in at most 8 levels.
with recursive paths (id, top, depth) as (
    select c.id, c.parent_id, 1
      from categories c
     union all
    select p.id, c.parent_id, p.depth + 1
      from paths p
      join categories c
        on c.id = p.top
     where p.depth <= 8
)
select p.id,
       max(p.depth) as depth
  from paths p
 group by p.id
having max(p.depth) > 8;
