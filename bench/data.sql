-- 2,083 categories with 48 products each, 1,000 tags, 100,000 products with three tags each; ids that can be computed from a
-- number.
create function pg_temp.id(kind text, n bigint) returns uuid immutable language sql
    return ('01900000-0000-7000-' || kind || '-' || lpad(to_hex(n), 12, '0'))::uuid;

insert into categories (id, version, created_at, updated_at, name, name_lower, name_folded)
select pg_temp.id('8000', n), 1, now(), now(), 'Category ' || n, 'category ' || n, 'category ' || n
  from generate_series(1, 2083) as n;

insert into tags (id, version, created_at, updated_at, name, name_folded)
select pg_temp.id('8000', n), 1, now(), now(), 'tag-' || n, 'tag-' || n
  from generate_series(1, 1000) as n;

insert into products (
       id, version, created_at, updated_at, sku, name, name_folded, description, search, price, active, category_id)
select pg_temp.id('9000', n),
       1,
       timestamptz '2026-01-01' + n * interval '1 minute',
       timestamptz '2026-01-01' + n * interval '1 minute',
       'SKU-' || n,
       'Product ' || n,
       'product ' || n,
       'A thing that is described in the words of a catalogue, number ' || n || ' of its kind.',
       setweight(('product:1 ' || n || ':2')::tsvector, 'A') || setweight(('word' || n % 1000 || ':1')::tsvector, 'B'),
       n % 10000 / 100.0,
       n % 100 <> 0,
       pg_temp.id('8000', n % 2083 + 1)
  from generate_series(1, 100000) as n;

insert into stock_levels (product_id, quantity)
select pg_temp.id('9000', n), 0
  from generate_series(1, 100000) as n;

insert into product_tags (product_id, tag_id)
select pg_temp.id('9000', n), pg_temp.id('8000', (n * 7 + k * 31) % 1000 + 1)
  from generate_series(1, 100000) as n
 cross join generate_series(1, 3) as k;

-- Pooled connections keep the plans from the time when the tables were empty until there are new statistics. Tables that are
-- still empty are not analyzed: for an analyzed empty table PostgreSQL plans sequential scans, and keeps them when the table
-- has been filled, until it is analyzed again.
vacuum analyze categories, tags, products, stock_levels, product_tags;
