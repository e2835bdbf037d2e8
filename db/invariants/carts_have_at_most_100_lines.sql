-- A cart has at most 100 lines.
select user_id,
       count(*) as lines
  from cart_lines
 group by user_id
having count(*) > 100;
