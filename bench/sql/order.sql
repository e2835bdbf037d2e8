\set n :n + 1
\set buyer :first + :client_id * :each + :n
select t.id, t.user_id, u.role, t.scopes, t.last_used_at
  from access_tokens t
  join users u on u.id = t.user_id
 where t.hash = encode(sha256(('cim_01900000-0000-7000-b000-' || lpad(to_hex(:buyer::bigint), 12, '0'))::bytea), 'hex')
   and t.expires_at > now()
   and u.active;
begin;
insert into idempotency_keys as k (user_id, endpoint, key, request_hash, created_at)
values (('01900000-0000-7000-b000-' || lpad(to_hex(:buyer::bigint), 12, '0'))::uuid, 'POST /api/v1/orders', 'bench',
        repeat('0a', 32), now())
    on conflict (user_id, endpoint, key) do update set request_hash = excluded.request_hash, status = null, headers = null, body = null
 where k.created_at < now() - interval '1 day';
select u.id, u.version, u.email, u.full_name, u.role, u.active
  from users u
 where u.id = ('01900000-0000-7000-b000-' || lpad(to_hex(:buyer::bigint), 12, '0'))::uuid;
insert into rate_limits as r (key, theoretical_arrival)
values (sha256(('orders ' || :buyer)::bytea), now() + interval '60 seconds')
    on conflict (key) do update set theoretical_arrival = greatest(r.theoretical_arrival, now()) + interval '60 seconds'
 where r.theoretical_arrival <= now() + interval '59 minutes'
returning r.theoretical_arrival;
select l.product_id, p.sku, p.name, p.price, p.active, s.quantity as stock, l.quantity
  from cart_lines l
  join products p on p.id = l.product_id
  join stock_levels s on s.product_id = l.product_id
 where l.user_id = ('01900000-0000-7000-b000-' || lpad(to_hex(:buyer::bigint), 12, '0'))::uuid
 order by l.product_id
   for key share of p for update of l for update of s;
with posted as (
    insert into stock_movements (id, product_id, delta, reason, recorded_at, source_id)
    select gen_random_uuid(), l.product_id, -1, 'ordered', now(), l.user_id
      from cart_lines l
     where l.user_id = ('01900000-0000-7000-b000-' || lpad(to_hex(:buyer::bigint), 12, '0'))::uuid
    returning product_id, delta
), change as (
    select product_id, sum(delta) as delta from posted group by product_id
), locked as (
    select l.product_id, c.delta from change c join stock_levels l on l.product_id = c.product_id order by l.product_id for update of l
)
update stock_levels l set quantity = l.quantity + c.delta
  from locked c
 where l.product_id = c.product_id
returning l.product_id, l.quantity;
with ordered as (
    insert into orders (id, version, created_at, updated_at, user_id, state, placed_at, total, ship_recipient, ship_street, ship_city, ship_country)
    select u.id, 1, now(), now(), u.id, 'placed', now(), 30, 'Ada', 'Main Street 1', 'London', 'GB'
      from users u
     where u.id = ('01900000-0000-7000-b000-' || lpad(to_hex(:buyer::bigint), 12, '0'))::uuid
), lines as (
    insert into order_lines (order_id, position, product_id, name, price, quantity, discount)
    select l.user_id, row_number() over (), l.product_id, 'Product', 10, 1, 0
      from cart_lines l
     where l.user_id = ('01900000-0000-7000-b000-' || lpad(to_hex(:buyer::bigint), 12, '0'))::uuid
)
insert into order_events (order_id, version, step, occurred_at, actor_id)
values (('01900000-0000-7000-b000-' || lpad(to_hex(:buyer::bigint), 12, '0'))::uuid, 1, 'place', now(), null);
delete from cart_lines
 where user_id = ('01900000-0000-7000-b000-' || lpad(to_hex(:buyer::bigint), 12, '0'))::uuid;
insert into outbox_messages (id, created_at, recipient, subject, body, due_at, attempts)
values (gen_random_uuid(), now(), 'b@example.org', 'Your order', repeat('line ', 40), now() + interval '1 day', 0);
update idempotency_keys
   set status = 201, headers = array['Content-Type: application/json', 'ETag: "1-Qk9fGx2LmR4a"'], body = convert_to(repeat('x', 900), 'UTF8')
 where user_id = ('01900000-0000-7000-b000-' || lpad(to_hex(:buyer::bigint), 12, '0'))::uuid
   and endpoint = 'POST /api/v1/orders'
   and key = 'bench';
commit;
