create type new_state as enum ('open', 'paid', 'sent');
create table orders (
    id int primary key,
    state new_state not null default 'open' check (state <> 'paid' or id > 0),
    states new_state[] not null default '{open}'
);
create index orders_open_idx on orders (id) where state = 'open';
create view open_orders as select id from orders where state = 'open';
