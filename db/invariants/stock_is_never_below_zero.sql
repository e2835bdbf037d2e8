-- There is nothing in stock less than not at all.
--
-- A constraint holds this too; where it was dropped or not yet validated, this is what is left.
select l.product_id,
       l.quantity
  from stock_levels l
 where l.quantity < 0;
