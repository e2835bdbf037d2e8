-- The stock of a product is the sum of its movements.
select p.id,
       coalesce(l.quantity, 0) as quantity,
       coalesce(m.total, 0) as total
  from products p
  left join stock_levels l
    on l.product_id = p.id
  left join (
       select product_id,
              sum(delta) as total
         from stock_movements
        group by product_id
       ) m
    on m.product_id = p.id
 where coalesce(l.quantity, 0) <> coalesce(m.total, 0);
