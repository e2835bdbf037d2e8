create table things (id int primary key, name text, size int);
create view big with (security_barrier = true) as select id, size, name from things where size > 20;
create view names as select name from big;
create view sizes as select size from big;
