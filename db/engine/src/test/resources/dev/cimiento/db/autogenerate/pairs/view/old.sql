create table things (id int primary key, name text, size int);
create view big as select id, name from things where size > 10;
create view names as select name from big;
