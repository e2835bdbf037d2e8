create table things (id int primary key, code varchar(10) not null, size int not null default 0, price numeric(8, 2), at date);
create index things_code_idx on things (code);
