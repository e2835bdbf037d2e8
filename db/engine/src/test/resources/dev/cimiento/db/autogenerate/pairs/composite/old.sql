create type address as (street text, zip varchar(5));
create type gone as (a int);
create table homes (id int primary key, at address);
