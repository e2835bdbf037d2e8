create table things (id int primary key, size int);
create materialized view totals as select sum(size) as total from things;
