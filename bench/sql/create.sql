\set a random(0, 2147483647)
\set b random(0, 2147483647)
\set n random(1, 1000)
with added as (
    insert into products (
           id, version, created_at, updated_at, sku, name, name_folded, description, search, price, active, category_id)
    select u.id, 1, now(), now(), null, u.name, u.name, null,
           setweight(u.words::tsvector, 'A'), 9.99, true, u.category_id
      from unnest(
           array[('01900000-0000-7000-' || lpad(to_hex(:a::bigint), 8, '0') || lpad(to_hex(:b::bigint), 8, '0'))::uuid],
           array['product ' || :a::text],
           array['product:1 ' || :a::text || ':2'],
           array[('01900000-0000-7000-8000-' || lpad(to_hex(:n::bigint), 12, '0'))::uuid]) as u (id, name, words, category_id)
    returning id
), stocked as (
    insert into stock_levels (product_id, quantity)
    select a.id, 0
      from added a
)
insert into product_tags (product_id, tag_id)
select u.product_id, u.tag_id
  from unnest(
       array[('01900000-0000-7000-' || lpad(to_hex(:a::bigint), 8, '0') || lpad(to_hex(:b::bigint), 8, '0'))::uuid],
       array[('01900000-0000-7000-8000-' || lpad(to_hex(:n::bigint), 12, '0'))::uuid]) as u (product_id, tag_id);
select p.id, p.version, p.created_at, p.updated_at, p.sku, p.name, p.description, p.price, p.active, p.category_id,
       c.name as category_name, t.ids as tag_ids, t.names as tag_names, coalesce(s.quantity, 0) as stock
  from products p
  left join categories c
    on c.id = p.category_id
  left join stock_levels s
    on s.product_id = p.id
  left join lateral (
       select array_agg(t.id order by t.name_folded, t.id) as ids,
              array_agg(t.name order by t.name_folded, t.id) as names
         from product_tags pt
        cross join lateral (
              select t.id,
                     t.name,
                     t.name_folded
                from tags t
               where t.id = pt.tag_id
               limit 1
              ) t
        where pt.product_id = p.id
       ) t
    on true
 where p.id = ('01900000-0000-7000-' || lpad(to_hex(:a::bigint), 8, '0') || lpad(to_hex(:b::bigint), 8, '0'))::uuid;
