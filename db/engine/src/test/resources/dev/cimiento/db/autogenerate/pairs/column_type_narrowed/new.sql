create table things (id int primary key, code varchar(10) not null, price numeric(8, 2));
