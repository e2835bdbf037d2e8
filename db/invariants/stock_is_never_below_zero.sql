-- The stock of a product is never below zero.
--
-- A constraint guarantees this as well. This query also finds violations if the constraint was dropped or is not validated.
select l.product_id,
       l.quantity
  from stock_levels l
 where l.quantity < 0;
