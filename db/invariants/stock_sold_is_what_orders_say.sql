-- What orders took of the stock, and gave back, is what they say.
--
-- Each took what stands on its lines, once; those from elsewhere took nothing. It was given back, once, by those that
-- were cancelled or returned, and by no others. Movements of orders from before stock_levels.folded_before may have been
-- replaced by an opening movement; a minute more allows for movements recorded just after their order.
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
