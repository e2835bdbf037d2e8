create type price_range as range (subtype = numeric);
create table things (id int primary key, prices price_range);
