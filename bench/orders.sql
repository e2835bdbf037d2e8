-- The data for bench/orders, in addition to data.sql: buyers, each with a token and a cart of three products. Buyers and
-- products are numbered, and the number of a buyer determines the products in the cart.
\set buyers 320000
insert into stock_movements (id, product_id, delta, reason, recorded_at)
select l.product_id, l.product_id, 1000000 - l.quantity, 'bench', now()
  from stock_levels l;
update stock_levels set quantity = 1000000;
update products set active = true where not active;
insert into users (
       id, version, created_at, updated_at, email, email_key, full_name, full_name_folded, search, role, active,
       email_verified)
select ('01900000-0000-7000-b000-' || lpad(to_hex(n), 12, '0'))::uuid, 1, now(), now(), 'b' || n || '@example.org',
       'b' || n || '@example.org', 'Buyer', 'buyer', '', 'user', true, true
  from generate_series(1, :buyers) as n;
-- The server records the last use of a token once a minute. A last use in the future avoids this write, because each token is
-- used only once here.
insert into access_tokens (id, user_id, name, scopes, hash, created_at, last_used_at, expires_at)
select u.id, u.id, 'bench', array['orders:place'], encode(sha256(('cim_' || u.id)::bytea), 'hex'), now(),
       now() + interval '1 hour', now() + interval '1 day'
  from users u
 where u.full_name = 'Buyer';
insert into carts (user_id, created_at, updated_at)
select u.id, now(), now()
  from users u
 where u.full_name = 'Buyer';
-- The first half of the buyers orders any products, the second half three of ten products.
with numbered as (
    select p.id, row_number() over (order by p.id) as number
      from products p
)
insert into cart_lines (user_id, product_id, quantity, added_at)
select ('01900000-0000-7000-b000-' || lpad(to_hex(n), 12, '0'))::uuid, p.id, 1, now()
  from generate_series(1, :buyers) as n
 cross join generate_series(0, 2) as line
  join numbered p
    on p.number = 1 + case when n <= :buyers / 2 then (n * 7919 + line * 33331) % 100000
                           else (n * 3 + line * 3 + line) % 10 end;
-- Analyze only the filled tables, as in data.sql.
vacuum analyze users, access_tokens, carts, cart_lines, products, stock_levels, stock_movements;
