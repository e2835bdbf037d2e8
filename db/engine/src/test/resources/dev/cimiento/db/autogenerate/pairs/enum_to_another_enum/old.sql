create type old_state as enum ('open', 'paid');
create table orders (
    id int primary key,
    state old_state not null default 'open' check (state <> 'paid' or id > 0),
    states old_state[] not null default '{open}'
);
create index orders_open_idx on orders (id) where state = 'open';
create view open_orders as select id from orders where state = 'open';
