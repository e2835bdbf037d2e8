create table things (id bigint primary key, code text not null, size bigint not null default 0, price numeric(12, 4), at timestamp);
create index things_code_idx on things (code);
