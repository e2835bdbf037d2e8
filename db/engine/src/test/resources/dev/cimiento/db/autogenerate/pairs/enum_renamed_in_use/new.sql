create type order_state as enum ('open', 'paid');
create table orders (id int primary key, state order_state not null default 'open');
