-- Every order has at least one line, and its lines are numbered from 1 without gaps.
select o.id,
       count(l.position) as lines,
       max(l.position) as last
  from orders o
  left join order_lines l
    on l.order_id = o.id
 group by o.id
having count(l.position) = 0
    or count(l.position) <> max(l.position);
