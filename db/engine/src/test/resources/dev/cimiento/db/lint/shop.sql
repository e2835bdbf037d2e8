create table customers (id bigint primary key, name text not null, email text, phone text);
create table orders (
    id bigint generated always as identity primary key,
    customer_id bigint not null references customers (id),
    total numeric(10, 2) not null,
    state text not null default 'new',
    note text,
    code varchar(20) not null,
    number int not null default 1
);
create index orders_customer_idx on orders (customer_id);
create index orders_state_idx on orders (state);
create type mood as enum ('calm', 'angry');
create domain short_text as text;
create table notes (id bigint primary key, body short_text, mood mood);
create table events (id bigint not null, day date not null, primary key (id, day)) partition by range (day);
create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
create table events_2027 (
    id bigint not null,
    day date not null check (day >= '2027-01-01'),
    primary key (id, day)
);
create table events_2228 (
    id bigint not null,
    day date not null check (day >= '2228-01-01' and day < '2229-01-01'),
    primary key (id, day)
);
create table scraps (id bigint primary key);
create schema spare;
create table spare.parts (id bigint primary key);
create table plain (id bigint not null, body text);
create view open_orders as select id, total from orders where state = 'new';
create materialized view totals as select customer_id, sum(total) as total from orders group by customer_id;
create unique index totals_idx on totals (customer_id);
