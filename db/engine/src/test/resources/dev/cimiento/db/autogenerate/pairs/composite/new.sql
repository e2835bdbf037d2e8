create type address as (street text, zip varchar(5), city text);
create type point2 as (x double precision, y double precision);
create table homes (id int primary key, at address);
