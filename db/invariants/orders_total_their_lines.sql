-- The total of an order is the sum of the costs of its lines, rounded once to cents, half to even.
select s.id,
       s.total,
       s.exact
  from (
       select o.id,
              o.total,
              sum(l.price * l.quantity * (1 - l.discount)) as exact
         from orders o
         join order_lines l
           on l.order_id = o.id
        group by o.id
       ) s
 where s.total <> case when s.exact * 100 - trunc(s.exact * 100) = 0.5 then 2 * round(s.exact * 50) / 100
                       else round(s.exact, 2)
                   end;
