--liquibase formatted sql logicalFilePath:20261129223000
-- follows: 20261129212500
--
-- Lines of text must not contain characters that change the direction of text, nor consist of letters that are drawn as
-- nothing. Earlier versions stored such lines, and the program refuses to read them: the characters are removed, and a
-- required line of which nothing is left becomes a question mark.

--changeset cimiento:20261129223000-1 splitStatements:false rollbackSplitStatements:false stripComments:false
--comment: text that shows as it is
create function pg_temp.shown(line text) returns text
    language sql
    immutable
    strict
as $$
    select case
               when visible ~ '^[\s\u115F\u1160\u3164\uFFA0\u2800]*$' then '?'
               else visible
           end
      from regexp_replace(line, '[\u202A-\u202E\u2066-\u2069]', '', 'g') as visible
$$;

update products
   set sku = pg_temp.shown(sku),
       name = pg_temp.shown(name)
 where (sku, name) is distinct from (pg_temp.shown(sku), pg_temp.shown(name));

update categories
   set name = pg_temp.shown(name)
 where name <> pg_temp.shown(name);

update tags
   set name = pg_temp.shown(name)
 where name <> pg_temp.shown(name);

update stock_movements
   set reason = pg_temp.shown(reason)
 where reason <> pg_temp.shown(reason);

update users
   set full_name = pg_temp.shown(full_name)
 where full_name <> pg_temp.shown(full_name);

update profiles
   set display_name = pg_temp.shown(display_name),
       recipient = pg_temp.shown(recipient),
       street = pg_temp.shown(street),
       postal_code = pg_temp.shown(postal_code),
       city = pg_temp.shown(city),
       region = pg_temp.shown(region)
 where (display_name, recipient, street, postal_code, city, region)
       is distinct from (
           pg_temp.shown(display_name), pg_temp.shown(recipient), pg_temp.shown(street),
           pg_temp.shown(postal_code), pg_temp.shown(city), pg_temp.shown(region));

update access_tokens
   set name = pg_temp.shown(name)
 where name <> pg_temp.shown(name);

update orders
   set ship_recipient = pg_temp.shown(ship_recipient),
       ship_street = pg_temp.shown(ship_street),
       ship_postal_code = pg_temp.shown(ship_postal_code),
       ship_city = pg_temp.shown(ship_city),
       ship_region = pg_temp.shown(ship_region),
       reference = pg_temp.shown(reference),
       customer_code = pg_temp.shown(customer_code),
       customer_name = pg_temp.shown(customer_name),
       customer_contact = pg_temp.shown(customer_contact),
       customer_city = pg_temp.shown(customer_city),
       customer_country = pg_temp.shown(customer_country),
       destination = pg_temp.shown(destination)
 where (ship_recipient, ship_street, ship_postal_code, ship_city, ship_region, reference)
       is distinct from (
           pg_temp.shown(ship_recipient), pg_temp.shown(ship_street), pg_temp.shown(ship_postal_code),
           pg_temp.shown(ship_city), pg_temp.shown(ship_region), pg_temp.shown(reference))
    or (customer_code, customer_name, customer_contact, customer_city, customer_country, destination)
       is distinct from (
           pg_temp.shown(customer_code), pg_temp.shown(customer_name), pg_temp.shown(customer_contact),
           pg_temp.shown(customer_city), pg_temp.shown(customer_country), pg_temp.shown(destination));

update order_lines
   set sku = pg_temp.shown(sku),
       name = pg_temp.shown(name)
 where (sku, name) is distinct from (pg_temp.shown(sku), pg_temp.shown(name));

update order_events
   set payment_reference = pg_temp.shown(payment_reference)
 where payment_reference <> pg_temp.shown(payment_reference);

drop function pg_temp.shown(text);
--rollback empty
