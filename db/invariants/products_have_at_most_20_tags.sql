-- A product has at most 20 tags.
select product_id,
       count(*) as tags
  from product_tags
 group by product_id
having count(*) > 20;
