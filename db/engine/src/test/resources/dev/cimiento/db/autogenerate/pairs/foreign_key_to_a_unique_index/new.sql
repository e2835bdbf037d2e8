create table brands (id int primary key, code text not null);
create unique index brands_code_idx on brands (code);
create table products (id int primary key, brand_code text references brands (code));
create unique index products_id_brand_code_idx on products (id, brand_code);
create table offers (id int primary key, product_id int, brand_code text, foreign key (product_id, brand_code) references products (id, brand_code));
