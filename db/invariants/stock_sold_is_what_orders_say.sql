-- The stock movements of an order match its lines and its state.
--
-- Each order deducted the quantities of its lines once; imported orders deducted nothing. Cancelled and returned orders,
-- and no others, restocked them once. Movements of orders before stock_levels.folded_before can be replaced by an opening
-- movement. One more minute allows for movements that were recorded just after their order.
with ordered as (
    select o.id,
           o.placed_at,
           o.updated_at,
           l.product_id,
           case when o.state in ('imported') then 0 else sum(l.quantity) end as taken,
           case when o.state in ('cancelled', 'returned') then sum(l.quantity) else 0 end as given_back
      from orders o
      join order_lines l
        on l.order_id = o.id
     group by o.id,
              l.product_id
), moved as (
    select m.source_id,
           m.product_id,
           -coalesce(sum(m.delta) filter (where m.delta < 0), 0) as taken,
           coalesce(sum(m.delta) filter (where m.delta > 0), 0) as given_back,
           count(*) as movements
      from stock_movements m
     where m.source_id is not null
     group by m.source_id,
              m.product_id
)
select coalesce(o.id, m.source_id) as order_id,
       coalesce(o.product_id, m.product_id) as product_id,
       o.taken,
       m.taken as moved_out,
       o.given_back,
       m.given_back as moved_in
  from ordered o
  full join moved m
    on m.source_id = o.id
   and m.product_id = o.product_id
  left join stock_levels s
    on s.product_id = o.product_id
 where o.id is null
    or (
       coalesce(m.taken, 0) <> o.taken
       and (coalesce(m.taken, 0) <> 0 or coalesce(o.placed_at >= s.folded_before + interval '1 minute', true))
    )
    or (
       coalesce(m.given_back, 0) <> o.given_back
       and (coalesce(m.given_back, 0) <> 0 or coalesce(o.updated_at >= s.folded_before + interval '1 minute', true))
    )
    or m.movements > 2;
