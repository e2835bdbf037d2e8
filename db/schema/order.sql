-- Orders, with the names and prices of the time of the sale. Orders are never deleted, and are anonymized with their user.
--
-- The cost of a line is price * quantity * (1 - discount), not rounded. The total of an order is the sum of these costs,
-- rounded once to cents, half to even.

create table orders (
    id uuid not null,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    user_id uuid,
    state text collate "C" not null,
    placed_at timestamptz not null,
    total numeric(12, 2) not null,
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
    constraint orders_pkey primary key (id),
    constraint orders_reference_unique unique (reference),
    constraint orders_user_fk foreign key (user_id) references users (id) on delete restrict,
    constraint orders_version_positive check (version > 0),
    constraint orders_state_known check (
        state in ('placed', 'paid', 'shipped', 'delivered', 'cancelled', 'returned', 'imported')
    ),
    constraint orders_total_not_negative check (total >= 0),
    constraint orders_address_is_whole check (
        num_nulls(ship_recipient, ship_street, ship_city, ship_country) in (0, 4)
        and (ship_recipient is not null or num_nonnulls(ship_postal_code, ship_region) = 0)
    ),
    constraint orders_address_of_somebody check (user_id is not null or ship_recipient is null),
    constraint orders_ship_recipient_length check (char_length(ship_recipient) between 1 and 120),
    constraint orders_ship_street_length check (char_length(ship_street) between 1 and 200),
    constraint orders_ship_postal_code_length check (char_length(ship_postal_code) between 1 and 20),
    constraint orders_ship_city_length check (char_length(ship_city) between 1 and 100),
    constraint orders_ship_region_length check (char_length(ship_region) between 1 and 100),
    constraint orders_ship_country_is_a_code check (ship_country ~ '^[A-Z]{2}$'),
    constraint orders_origin_is_whole check (
        num_nulls(reference, customer_code, customer_name) in (0, 3)
        and (reference is not null
            or num_nonnulls(customer_contact, customer_city, customer_country, destination) = 0)
    ),
    constraint orders_imported_from_somewhere check ((state = 'imported') = (reference is not null)),
    constraint orders_reference_length check (char_length(reference) between 1 and 40),
    constraint orders_customer_code_length check (char_length(customer_code) between 1 and 40),
    constraint orders_customer_name_length check (char_length(customer_name) between 1 and 120),
    constraint orders_customer_contact_length check (char_length(customer_contact) between 1 and 120),
    constraint orders_customer_city_length check (char_length(customer_city) between 1 and 100),
    constraint orders_customer_country_length check (char_length(customer_country) between 1 and 100),
    constraint orders_destination_length check (char_length(destination) between 1 and 100)
);

comment on column orders.reference is 'the number that an imported order had in its system of origin';
comment on column orders.destination is 'the country that an imported order went to, by its name';
comment on column orders.ship_recipient is 'Personal data: the name of the shipping address';
comment on column orders.ship_street is 'Personal data: the street of the shipping address';
comment on column orders.ship_postal_code is 'Personal data: the postal code of the shipping address';
comment on column orders.ship_city is 'Personal data: the city of the shipping address';
comment on column orders.ship_region is 'Personal data: the region of the shipping address';
comment on column orders.ship_country is 'Personal data: the country of the shipping address';
comment on column orders.customer_code is 'Personal data: the code of the customer in the system of origin';
comment on column orders.customer_name is 'Personal data: the name of an imported customer';
comment on column orders.customer_contact is 'Personal data: the person to contact at an imported customer';
comment on column orders.customer_city is 'Personal data: the city of an imported customer';
comment on column orders.customer_country is 'Personal data: the country of an imported customer';

-- Each index serves one sort order of the list, in both directions, and the filter on its first column.
create index orders_placed_idx on orders (placed_at, id);
create index orders_total_idx on orders (total, id);
create index orders_state_idx on orders (state, placed_at, id);
create index orders_user_idx on orders (user_id, placed_at, id);
create index orders_customer_idx on orders (customer_code, id) where customer_code is not null;

create table order_lines (
    order_id uuid not null,
    position integer not null,
    product_id uuid not null,
    sku text collate "C",
    name text not null,
    price numeric(12, 2) not null,
    quantity integer not null,
    discount numeric(5, 4) not null,
    constraint order_lines_pkey primary key (order_id, position),
    constraint order_lines_order_fk foreign key (order_id) references orders (id) on delete cascade,
    constraint order_lines_product_fk foreign key (product_id) references products (id) on delete restrict,
    constraint order_lines_position_possible check (position between 1 and 100),
    constraint order_lines_sku_length check (char_length(sku) between 1 and 40),
    constraint order_lines_name_length check (char_length(name) between 1 and 120),
    constraint order_lines_price_not_negative check (price >= 0),
    constraint order_lines_quantity_possible check (quantity between 1 and 1000000),
    constraint order_lines_discount_is_a_part check (discount between 0 and 1)
);

create index order_lines_product_idx on order_lines (product_id, order_id);

-- The steps of an order: step n produced version n. The actor has no foreign key, so that steps survive the user's deletion.
create table order_events (
    order_id uuid not null,
    version integer not null,
    step text collate "C" not null,
    occurred_at timestamptz not null,
    actor_id uuid,
    payment_reference text,
    constraint order_events_pkey primary key (order_id, version),
    constraint order_events_order_fk foreign key (order_id) references orders (id) on delete cascade,
    constraint order_events_step_known check (
        step in ('place', 'import', 'pay', 'ship', 'deliver', 'cancel', 'return')
    ),
    constraint order_events_payment_has_reference check ((step = 'pay') = (payment_reference is not null)),
    constraint order_events_payment_reference_length check (char_length(payment_reference) between 1 and 100)
);

comment on column order_events.actor_id is 'the user who acted; null for this program, and for a buyer whose account was deleted';
comment on column order_events.payment_reference is 'Personal data: the number of the payment at the payment provider';
