--liquibase formatted sql logicalFilePath:20261121160534
-- follows: 20261121155115
-- Taken back, it loses: table cart_lines with its rows.
-- Taken back, it loses: table carts with its rows.
-- Taken back, it loses: table idempotency_keys with its rows.
-- Taken back, it loses: table order_events with its rows.
-- Taken back, it loses: table order_lines with its rows.
-- Taken back, it loses: table orders with its rows.
-- Taken back, it loses: column stock_movements.source_id with its values.
-- Tried with 0 rows in outbox_messages: ERROR: new row for relation "outbox_messages" violates check constraint "outbox_messages_sent_once"
-- Tried with 0 rows in rate_limits: ERROR: new row for relation "rate_limits" violates check constraint "rate_limits_key_is_a_hash"

--changeset cimiento:20261121160534-1
--comment: add table orders, comments, add table order_lines and 12 more
create table orders (
    id uuid not null,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    user_id uuid,
    state text collate "C" not null,
    placed_at timestamptz not null,
    total numeric(12,2) not null,
    ship_recipient text,
    ship_street text,
    ship_postal_code text,
    ship_city text,
    ship_region text,
    ship_country text,
    reference text collate "C",
    customer_code text,
    customer_name text,
    customer_contact text,
    customer_city text,
    customer_country text,
    destination text,
    constraint orders_version_positive check ((version > 0)),
    constraint orders_state_known check ((state = any (array['placed'::text, 'paid'::text, 'shipped'::text, 'delivered'::text, 'cancelled'::text, 'returned'::text, 'imported'::text]))),
    constraint orders_total_not_negative check ((total >= (0)::numeric)),
    constraint orders_address_is_whole check (((num_nulls(ship_recipient, ship_street, ship_city, ship_country) = any (array[0, 4])) and ((ship_recipient is not null) or (num_nonnulls(ship_postal_code, ship_region) = 0)))),
    constraint orders_address_of_somebody check (((user_id is not null) or (ship_recipient is null))),
    constraint orders_origin_is_whole check (((num_nulls(reference, customer_code, customer_name) = any (array[0, 3])) and ((reference is not null) or (num_nonnulls(customer_contact, customer_city, customer_country, destination) = 0)))),
    constraint orders_ship_recipient_length check (((char_length(ship_recipient) >= 1) and (char_length(ship_recipient) <= 120))),
    constraint orders_ship_street_length check (((char_length(ship_street) >= 1) and (char_length(ship_street) <= 200))),
    constraint orders_ship_postal_code_length check (((char_length(ship_postal_code) >= 1) and (char_length(ship_postal_code) <= 20))),
    constraint orders_ship_city_length check (((char_length(ship_city) >= 1) and (char_length(ship_city) <= 100))),
    constraint orders_ship_region_length check (((char_length(ship_region) >= 1) and (char_length(ship_region) <= 100))),
    constraint orders_ship_country_is_a_code check ((ship_country ~ '^[A-Z]{2}$'::text)),
    constraint orders_imported_from_somewhere check (((state = 'imported'::text) = (reference is not null))),
    constraint orders_reference_length check (((char_length(reference) >= 1) and (char_length(reference) <= 40))),
    constraint orders_customer_code_length check (((char_length(customer_code) >= 1) and (char_length(customer_code) <= 40))),
    constraint orders_customer_name_length check (((char_length(customer_name) >= 1) and (char_length(customer_name) <= 120))),
    constraint orders_customer_contact_length check (((char_length(customer_contact) >= 1) and (char_length(customer_contact) <= 120))),
    constraint orders_customer_city_length check (((char_length(customer_city) >= 1) and (char_length(customer_city) <= 100))),
    constraint orders_customer_country_length check (((char_length(customer_country) >= 1) and (char_length(customer_country) <= 100))),
    constraint orders_destination_length check (((char_length(destination) >= 1) and (char_length(destination) <= 100))),
    constraint orders_pkey primary key (id),
    constraint orders_reference_unique unique (reference),
    constraint orders_user_fk foreign key (user_id) references users (id) on delete restrict
);
comment on column orders.reference is 'the number that an order from elsewhere had there';
comment on column orders.destination is 'the country that an order from elsewhere went to, by its name';
create table order_lines (
    order_id uuid not null,
    "position" integer not null,
    product_id uuid not null,
    sku text collate "C",
    name text not null,
    price numeric(12,2) not null,
    quantity integer not null,
    discount numeric(5,4) not null,
    constraint order_lines_position_possible check ((("position" >= 1) and ("position" <= 100))),
    constraint order_lines_sku_length check (((char_length(sku) >= 1) and (char_length(sku) <= 40))),
    constraint order_lines_name_length check (((char_length(name) >= 1) and (char_length(name) <= 120))),
    constraint order_lines_price_not_negative check ((price >= (0)::numeric)),
    constraint order_lines_quantity_possible check (((quantity >= 1) and (quantity <= 1000000))),
    constraint order_lines_discount_is_a_part check (((discount >= (0)::numeric) and (discount <= (1)::numeric))),
    constraint order_lines_pkey primary key (order_id, "position"),
    constraint order_lines_order_fk foreign key (order_id) references orders (id) on delete cascade,
    constraint order_lines_product_fk foreign key (product_id) references products (id) on delete restrict
);
create table order_events (
    order_id uuid not null,
    version integer not null,
    step text collate "C" not null,
    occurred_at timestamptz not null,
    actor_id uuid,
    payment_reference text,
    constraint order_events_step_known check ((step = any (array['place'::text, 'import'::text, 'pay'::text, 'ship'::text, 'deliver'::text, 'cancel'::text, 'return'::text]))),
    constraint order_events_payment_has_reference check (((step = 'pay'::text) = (payment_reference is not null))),
    constraint order_events_payment_reference_length check (((char_length(payment_reference) >= 1) and (char_length(payment_reference) <= 100))),
    constraint order_events_pkey primary key (order_id, version),
    constraint order_events_order_fk foreign key (order_id) references orders (id) on delete cascade
);
comment on column order_events.actor_id is 'the user who did it; null for this program';
create table idempotency_keys (
    user_id uuid not null,
    endpoint text collate "C" not null,
    key text collate "C" not null,
    request_hash text collate "C" not null,
    created_at timestamptz not null,
    status integer,
    headers text[],
    body bytea,
    constraint idempotency_keys_endpoint_length check (((char_length(endpoint) >= 1) and (char_length(endpoint) <= 200))),
    constraint idempotency_keys_key_is_printable check ((key ~ '^[ -~]{1,255}$'::text)),
    constraint idempotency_keys_request_hash_is_sha256 check ((request_hash ~ '^[0-9a-f]{64}$'::text)),
    constraint idempotency_keys_answer_is_whole check ((num_nulls(status, headers, body) = any (array[0, 3]))),
    constraint idempotency_keys_answer_is_success check (((status >= 200) and (status <= 299))),
    constraint idempotency_keys_pkey primary key (user_id, endpoint, key)
);
comment on column idempotency_keys.headers is 'one in each element: Name: value';
create table carts (
    user_id uuid not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint carts_pkey primary key (user_id),
    constraint carts_user_fk foreign key (user_id) references users (id) on delete cascade
);
create table cart_lines (
    user_id uuid not null,
    product_id uuid not null,
    quantity integer not null,
    added_at timestamptz not null,
    constraint cart_lines_quantity_possible check (((quantity >= 1) and (quantity <= 999))),
    constraint cart_lines_pkey primary key (user_id, product_id),
    constraint cart_lines_cart_fk foreign key (user_id) references carts (user_id) on delete cascade,
    constraint cart_lines_product_fk foreign key (product_id) references products (id) on delete cascade
);
alter table stock_movements add column source_id uuid;
comment on column stock_movements.source_id is 'what it was posted for, such as an order; null when by hand';
create index orders_user_idx on orders (user_id, placed_at, id);
create index orders_total_idx on orders (total, id);
create index orders_placed_idx on orders (placed_at, id);
create index orders_state_idx on orders (state, placed_at, id);
create index order_lines_product_idx on order_lines (product_id, order_id);
create index idempotency_keys_created_idx on idempotency_keys (created_at);
create index cart_lines_product_idx on cart_lines (product_id);

--rollback drop table order_events;
--rollback drop table cart_lines;
--rollback drop table idempotency_keys;
--rollback drop table order_lines;
--rollback drop table carts;
--rollback alter table orders drop constraint orders_version_positive;
--rollback alter table orders drop constraint orders_state_known;
--rollback alter table orders drop constraint orders_total_not_negative;
--rollback alter table orders drop constraint orders_address_is_whole;
--rollback alter table orders drop constraint orders_address_of_somebody;
--rollback alter table orders drop constraint orders_origin_is_whole;
--rollback alter table orders drop constraint orders_ship_recipient_length;
--rollback alter table orders drop constraint orders_ship_street_length;
--rollback alter table orders drop constraint orders_ship_postal_code_length;
--rollback alter table orders drop constraint orders_ship_city_length;
--rollback alter table orders drop constraint orders_ship_region_length;
--rollback alter table orders drop constraint orders_ship_country_is_a_code;
--rollback alter table orders drop constraint orders_imported_from_somewhere;
--rollback alter table orders drop constraint orders_reference_length;
--rollback alter table orders drop constraint orders_customer_code_length;
--rollback alter table orders drop constraint orders_customer_name_length;
--rollback alter table orders drop constraint orders_customer_contact_length;
--rollback alter table orders drop constraint orders_customer_city_length;
--rollback alter table orders drop constraint orders_customer_country_length;
--rollback alter table orders drop constraint orders_destination_length;
--rollback alter table orders drop constraint orders_pkey;
--rollback alter table orders drop constraint orders_reference_unique;
--rollback alter table orders drop constraint orders_user_fk;
--rollback drop index orders_state_idx;
--rollback drop index orders_total_idx;
--rollback drop index orders_placed_idx;
--rollback drop index orders_user_idx;
--rollback alter table stock_movements drop column source_id;
--rollback drop table orders;
