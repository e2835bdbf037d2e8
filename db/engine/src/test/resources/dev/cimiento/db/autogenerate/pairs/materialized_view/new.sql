create table things (id int primary key, size int);
create materialized view totals as select count(*) as n, sum(size) as total from things;
create unique index totals_idx on totals (n);
