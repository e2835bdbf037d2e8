create table f (id int not null, a int) partition by range (id);
create table f_1 partition of f for values from (1) to (10);
create table f_2 partition of f for values from (10) to (20);
create index i on only f (a);
create index f_1_a on f_1 (a);
alter index i attach partition f_1_a;
create unique index j on only f (id);
