create table things (id bigint primary key, code text not null, price numeric(12, 4));
