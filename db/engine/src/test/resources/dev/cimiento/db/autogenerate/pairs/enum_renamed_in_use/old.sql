create type state as enum ('open', 'paid');
create table orders (id int primary key, state state not null default 'open');
