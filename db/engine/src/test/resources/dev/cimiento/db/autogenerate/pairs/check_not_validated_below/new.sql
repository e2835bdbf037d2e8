create table f (id int not null, a int) partition by range (id);
create table f_2 partition of f for values from (10) to (20);
alter table f add constraint a check (a > 0) not valid;
create table f_1 partition of f for values from (1) to (10);
create table p (id int);
alter table p add constraint id check (id > 0) not valid;
create table c () inherits (p);
