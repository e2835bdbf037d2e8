\set rows 21
\set n random(1, 2083)
select p.id, p.version, p.created_at, p.updated_at, p.sku, p.name, p.description, p.price, p.active, p.category_id,
       c.name as category_name, t.ids as tag_ids, t.names as tag_names, coalesce(s.quantity, 0) as stock
  from (
       select p.id
         from products p
        where p.category_id = ('01900000-0000-7000-8000-' || lpad(to_hex(:n::bigint), 12, '0'))::uuid
          and p.active = true
        order by p.price desc, p.id desc
        limit :rows
       ) page
  join products p
    on p.id = page.id
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
 order by p.price desc, p.id desc;
