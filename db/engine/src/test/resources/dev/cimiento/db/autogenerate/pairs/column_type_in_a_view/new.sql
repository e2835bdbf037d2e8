create table things (id int primary key, size bigint not null);
create view sizes as select size from things;
create materialized view big_sizes as select size from sizes where size > 10;
create index big_sizes_idx on big_sizes (size);
