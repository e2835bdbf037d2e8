create table f (id int not null, a int) partition by range (id);
create table f_1 partition of f for values from (1) to (10);
create table f_2 partition of f for values from (10) to (20);
create table p (id int);
create table c () inherits (p);
