-- The data for bench/plans: a million products and a million orders, with what belongs to them. Values are random, but the same
-- in each run. With plans.skewed = 'on', a hundredth of the users, products and categories has a fifth of the rows, orders
-- have different numbers of lines, imported orders come first, and texts are longer.
-- Triggers and foreign keys are not checked: the rows keep them, and the checks would take most of the time.
set session_replication_role = replica;
set synchronous_commit = off;
set maintenance_work_mem = '512MB';
select setseed(0.5);

create function pg_temp.id(kind text, n bigint) returns uuid immutable language sql
    return ('01900000-0000-7000-' || kind || '-' || lpad(to_hex(n), 12, '0'))::uuid;
create function pg_temp.skewed() returns boolean stable language sql return current_setting('plans.skewed')::boolean;
-- Draws a number from 1 to a limit.
create function pg_temp.draw(most int) returns int volatile language sql
    return 1 + floor(most * random() ^ case when pg_temp.skewed() then 3 else 1 end)::int;
create function pg_temp.hash(text) returns text immutable language sql
    return encode(sha256($1::bytea), 'hex');

-- Indexes are built after the rows, which takes a third of the time.
create temporary table dropped_index as
select c.relname as name, pg_get_indexdef(i.indexrelid) as definition
  from pg_index i
  join pg_class c on c.oid = i.indexrelid
  join pg_class t on t.oid = i.indrelid and t.relnamespace = 'public'::regnamespace
 where not i.indisunique;
do $$ begin execute (select string_agg(format('drop index %I', name), '; ') from dropped_index); end $$;

insert into categories (id, version, created_at, updated_at, name, name_lower, name_folded, description, parent_id)
select pg_temp.id('8000', n), 1, now(), now(), 'Category ' || n, 'category ' || n, 'category ' || n,
       case when n % 2 = 0 then 'The products of the category ' || n || ', which have much in common.' end,
       case when n > 100 then pg_temp.id('8000', 1 + n / 10) end
  from generate_series(1, 1000) as n;

insert into tags (id, version, created_at, updated_at, name, name_folded)
select pg_temp.id('8000', n), 1, now(), now(), 'tag-' || n, 'tag-' || n
  from generate_series(1, 2000) as n;

insert into products (
       id, version, created_at, updated_at, sku, name, name_folded, description, search, price, active, category_id)
select pg_temp.id('9000', n), 1, created, created + random() * interval '90 days', 'SKU-' || n, name, lower(name),
       repeat(
           'A thing that is described in the words of a catalogue, number ' || n || ' of its kind. ',
           case when pg_temp.skewed() then pg_temp.draw(12) else 1 end),
       setweight(to_tsvector('simple', name), 'A') || setweight(to_tsvector('simple', 'word' || pg_temp.draw(1000)), 'B'),
       round((random() * random() * 500 + 1)::numeric, 2), random() > 0.01, pg_temp.id('8000', pg_temp.draw(1000))
  from (select n, timestamptz '2024-01-01' + n * interval '1 minute' as created,
               'Product ' || md5(n::text) || ' ' || n % 977 as name
          from generate_series(1, 1000000) as n) p;

insert into product_tags (product_id, tag_id)
select distinct pg_temp.id('9000', n),
       pg_temp.id('8000', case when pg_temp.skewed() then pg_temp.draw(2000) else 1 + (n::bigint * 7919 + k * 673) % 2000 end)
  from generate_series(1, 1000000) as n
 cross join generate_series(1, 3) as k
 order by 1;

insert into stock_levels (product_id, quantity)
select pg_temp.id('9000', n), 100 from generate_series(1, 1000000) as n;

insert into stock_movements (id, product_id, delta, reason, recorded_at)
select pg_temp.id('a000', n), pg_temp.id('9000', pg_temp.draw(1000000)), 1, 'arrived',
       timestamptz '2025-01-01' + n * interval '10 seconds'
  from generate_series(1, 2000000) as n;

insert into users (
       id, version, created_at, updated_at, email, email_key, full_name, full_name_folded, search, role, active,
       email_verified)
select pg_temp.id('b000', n), 1, created, created, 'b' || n || '@example.org', 'b' || n || '@example.org', name,
       lower(name), to_tsvector('simple', name || ' b' || n), case when n % 10000 = 0 then 'admin' else 'user' end,
       random() > 0.01, random() > 0.1
  from (select n, timestamptz '2024-01-01' + n * interval '2 minutes' as created,
               'Buyer ' || substr(md5(n::text), 1, 8) as name
          from generate_series(1, 500000) as n) u;

insert into passwords (user_id, hash, changed_at)
select pg_temp.id('b000', n), pg_temp.hash(n::text), now() from generate_series(1, 500000) as n;
insert into profiles (user_id, version, created_at, updated_at, display_name)
select pg_temp.id('b000', n), 1, now(), now(), 'Buyer ' || n from generate_series(1, 200000) as n;
insert into sessions (id, user_id, created_at, last_used_at, expires_at)
select pg_temp.id('b100', n), pg_temp.id('b000', pg_temp.draw(500000)), used, used, used + interval '30 days'
  from (select n, now() - random() * interval '30 days' as used from generate_series(1, 500000) as n) s;
insert into refresh_tokens (hash, session_id, expires_at, exchanged_at)
select pg_temp.hash('r' || n), pg_temp.id('b100', pg_temp.draw(500000)), now() + random() * interval '30 days',
       case when n % 4 > 0 then now() end
  from generate_series(1, 1000000) as n;
insert into one_time_tokens (user_id, purpose, hash, expires_at, message_id)
select pg_temp.id('b000', n), 'email_verification', pg_temp.hash('o' || n), now() + random() * interval '1 day',
       pg_temp.id('d000', n)
  from generate_series(1, 10000) as n;
insert into access_tokens (id, user_id, name, scopes, hash, created_at, expires_at)
select pg_temp.id('b200', n), pg_temp.id('b000', pg_temp.draw(500000)), 'bench', array['orders:place'],
       pg_temp.hash('a' || n), now() - random() * interval '90 days', now() + random() * interval '90 days'
  from generate_series(1, 20000) as n;
insert into audit_events (id, occurred_at, action, actor, actor_id, user_id)
select pg_temp.id('b300', n), timestamptz '2025-01-01' + n * interval '30 seconds',
       (array['signed-in', 'signed-in', 'signed-out', 'sign-in-failed', 'signed-up'])[1 + (random() * 4)::int],
       'user', case when n % 10 > 0 then pg_temp.id('b000', pg_temp.draw(500000)) end,
       pg_temp.id('b000', pg_temp.draw(500000))
  from generate_series(1, 1000000) as n;

insert into carts (user_id, created_at, updated_at)
select pg_temp.id('b000', n), now(), now() from generate_series(1, 100000) as n;
insert into cart_lines (user_id, product_id, quantity, added_at)
select distinct pg_temp.id('b000', n),
       pg_temp.id(
           '9000', case when pg_temp.skewed() then pg_temp.draw(1000000) else 1 + (n::bigint * 7919 + k * 33331) % 1000000 end),
       1, now()
  from generate_series(1, 100000) as n
 cross join generate_series(1, 3) as k
 order by 1;

insert into orders (
       id, version, created_at, updated_at, user_id, state, placed_at, total, ship_recipient, ship_street, ship_city,
       ship_country, reference, customer_code, customer_name)
select pg_temp.id('c000', n), 1, placed, placed,
       case when not imported then pg_temp.id('b000', pg_temp.draw(500000)) end,
       case when imported then 'imported'
            when n > 980000 then (array['placed', 'paid', 'shipped'])[1 + n % 3]
            when n % 50 = 0 then 'cancelled' when n % 51 = 0 then 'returned' else 'delivered' end,
       placed, round((random() * random() * 1000)::numeric, 2),
       case when not imported then 'Ada' end, case when not imported then '1 Main St' end,
       case when not imported then 'Madrid' end, case when not imported then 'ES' end,
       case when imported then 'R-' || n end, case when imported then 'C-' || n % 20000 end,
       case when imported then 'Customer ' || n % 20000 end
  from (select n, case when pg_temp.skewed() then n <= 100000 else n % 10 = 0 end as imported,
               timestamptz '2024-01-01' + n * interval '1 minute' as placed
          from generate_series(1, 1000000) as n) o;
insert into order_lines (order_id, position, product_id, sku, name, price, quantity, discount)
select pg_temp.id('c000', n), k, pg_temp.id('9000', pg_temp.draw(1000000)), null, 'Product', 10, 1, 0
  from generate_series(1, 1000000) as n
 cross join lateral generate_series(1, case when pg_temp.skewed() then 1 + n % 5 else 3 end) as k;
insert into order_events (order_id, version, step, occurred_at)
select pg_temp.id('c000', n), k, case when k = 1 then 'place' else 'ship' end, now()
  from generate_series(1, 1000000) as n
 cross join generate_series(1, 3) as k;

insert into outbox_messages (id, created_at, user_id, recipient, subject, body, due_at, attempts, sent_at)
select pg_temp.id('d000', n), created, pg_temp.id('b000', pg_temp.draw(500000)), 'b@example.org', 'Your order',
       case when waits then 'text' end, case when waits then created end, case when waits then 0 else 1 end,
       case when not waits and n % 500 > 0 then created end
  from (select n, n > 199800 as waits, now() - (200000 - n) * interval '10 seconds' as created
          from generate_series(1, 200000) as n) m;
insert into rate_limits (key, theoretical_arrival)
select sha256(n::text::bytea), now() + random() * interval '1 hour' from generate_series(1, 100000) as n;
insert into idempotency_keys (user_id, endpoint, key, request_hash, created_at)
select pg_temp.id('b000', n), 'POST /api/v1/orders', 'key-' || n, pg_temp.hash(n::text), now() - random() * interval '1 day'
  from generate_series(1, 200000) as n;

do $$ begin execute (select string_agg(definition, '; ') from dropped_index); end $$;
reset session_replication_role;
vacuum analyze;
