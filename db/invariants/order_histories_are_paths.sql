-- The history of an order is a path through the table of steps, and ends with the order's state and version.
with steps (step, from_state, to_state) as (
    values
        ('place', null, 'placed'),
        ('import', null, 'imported'),
        ('pay', 'placed', 'paid'),
        ('ship', 'paid', 'shipped'),
        ('deliver', 'shipped', 'delivered'),
        ('cancel', 'placed', 'cancelled'),
        ('cancel', 'paid', 'cancelled'),
        ('return', 'delivered', 'returned')
), paths as (
    select e.order_id,
           e.version,
           e.step,
           n.to_state,
           lag(n.to_state) over (partition by e.order_id order by e.version) as from_state,
           lag(e.version, 1, 0) over (partition by e.order_id order by e.version) as version_before,
           lead(e.version) over (partition by e.order_id order by e.version) is null as is_last
      from order_events e
      left join (
           select distinct step,
                  to_state
             from steps
           ) n
        on n.step = e.step
)
select o.id,
       o.version,
       o.state,
       p.version as event,
       p.step
  from orders o
  left join paths p
    on p.order_id = o.id
 where p.version is null
    or p.version <> p.version_before + 1
    or (p.is_last and (p.version <> o.version or p.to_state <> o.state))
    or not exists (
       select 1
         from steps s
        where s.step = p.step
          and s.from_state is not distinct from p.from_state);
