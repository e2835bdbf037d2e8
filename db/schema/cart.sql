-- Carts: the products that users intend to buy. Prices and names are those of the products.

-- A transaction that adds a line locks the row of the cart first, so only one at a time counts the lines.
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
    constraint cart_lines_pkey primary key (user_id, product_id),
    constraint cart_lines_cart_fk foreign key (user_id) references carts (user_id) on delete cascade,
    constraint cart_lines_product_fk foreign key (product_id) references products (id) on delete cascade,
    constraint cart_lines_quantity_possible check (quantity between 1 and 999)
);

create index cart_lines_product_idx on cart_lines (product_id);
