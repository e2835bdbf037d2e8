-- The catalogue: products, their categories, tags and stock.
--
-- Text is searched and sorted by its folded form (without case and accents), which the program writes. So every server
-- and the program agree on the order, regardless of collations.

create table categories (
    id uuid not null,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    name text not null,
    name_lower text collate "C" not null,
    name_folded text collate "C" not null,
    description text,
    parent_id uuid,
    constraint categories_pkey primary key (id),
    constraint categories_name_unique unique (name_lower),
    constraint categories_parent_fk foreign key (parent_id) references categories (id) on delete restrict,
    constraint categories_version_positive check (version > 0),
    constraint categories_name_length check (char_length(name) between 1 and 80),
    constraint categories_description_length check (char_length(description) between 1 and 500),
    constraint categories_parent_is_other check (parent_id <> id)
);

create index categories_name_idx on categories (name_folded, id);
create index categories_parent_idx on categories (parent_id, name_folded, id);

create table tags (
    id uuid not null,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    name text collate "C" not null,
    name_folded text collate "C" not null,
    constraint tags_pkey primary key (id),
    constraint tags_name_unique unique (name),
    constraint tags_version_positive check (version > 0),
    constraint tags_name_length check (char_length(name) between 1 and 40),
    constraint tags_name_is_one_lower_case_word check (name = lower(name) and name !~ '[[:space:][:cntrl:]]')
);

create index tags_name_idx on tags (name_folded, id);

create table products (
    id uuid not null,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    sku text collate "C",
    name text not null,
    name_folded text collate "C" not null,
    description text,
    search tsvector not null,
    price numeric(12, 2) not null,
    active boolean not null,
    category_id uuid,
    constraint products_pkey primary key (id),
    constraint products_sku_unique unique (sku),
    constraint products_category_fk foreign key (category_id) references categories (id) on delete restrict,
    constraint products_version_positive check (version > 0),
    constraint products_sku_length check (char_length(sku) between 1 and 40),
    constraint products_name_length check (char_length(name) between 1 and 120),
    constraint products_description_length check (char_length(description) between 1 and 2000),
    constraint products_price_not_negative check (price >= 0)
);

comment on column products.search is 'the folded words of the name (weight A) and of the description (weight B)';

-- Each index serves one sort order of the list, in both directions, and the filter on its first column.
create index products_name_idx on products (name_folded, id);
create index products_price_idx on products (price, id);
create index products_created_idx on products (created_at, id);
create index products_updated_idx on products (updated_at, id);
create index products_active_idx on products (active, name_folded, id);
create index products_category_idx on products (category_id, name_folded, id);
create index products_search_idx on products using gin (search);

create table product_tags (
    product_id uuid not null,
    tag_id uuid not null,
    constraint product_tags_pkey primary key (product_id, tag_id),
    constraint product_tags_product_fk foreign key (product_id) references products (id) on delete cascade,
    constraint product_tags_tag_fk foreign key (tag_id) references tags (id) on delete cascade
);

create index product_tags_tag_idx on product_tags (tag_id, product_id);

-- A table of its own, because the stock changes often and concurrently, and must not change the product's version.
create table stock_levels (
    product_id uuid not null,
    quantity bigint not null,
    folded_before timestamptz,
    constraint stock_levels_pkey primary key (product_id),
    constraint stock_levels_product_fk foreign key (product_id) references products (id) on delete cascade,
    constraint stock_levels_not_negative check (quantity >= 0),
    constraint stock_levels_not_too_large check (quantity <= 1000000000)
);

comment on column stock_levels.folded_before is
    'movements recorded before this time may be replaced by one movement with their sum; null if none was';

-- A movement references a stock level, not the product. So every movement is counted by a level, and posting does not lock
-- the product row, which a deletion of the product locks first.
create table stock_movements (
    id uuid not null,
    product_id uuid not null,
    delta integer not null,
    reason text not null,
    recorded_at timestamptz not null,
    source_id uuid,
    actor_id uuid,
    constraint stock_movements_pkey primary key (id),
    constraint stock_movements_level_fk foreign key (product_id) references stock_levels (product_id) on delete cascade,
    constraint stock_movements_delta_not_zero check (delta <> 0),
    constraint stock_movements_reason_length check (char_length(reason) between 1 and 200),
    constraint stock_movements_actor_by_hand check (source_id is null or actor_id is null)
);

comment on column stock_movements.source_id is 'the cause of the movement, such as an order; null if a user posted it by hand';
comment on column stock_movements.actor_id is
    'the user who posted the movement by hand or by an import; null for this program, and for a movement with a source';

create index stock_movements_product_idx on stock_movements (product_id, recorded_at, id);
