create table readings (id bigint primary key, celsius numeric(5, 2) not null);
create table devices (
    id uuid constraint devices_pkey primary key,
    name text not null constraint devices_name_unique unique,
    parent_id uuid constraint devices_parent_fk references devices (id) on delete set null
);
create index devices_parent_idx on devices (parent_id);
