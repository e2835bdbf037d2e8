create schema sales;
comment on schema sales is 'what is sold';
create table sales.orders (id int primary key, total numeric(12, 2) not null);
create view sales.totals as select sum(total) as total from sales.orders;
