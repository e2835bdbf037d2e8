create table things (id int primary key, a int not null, b text, constraint things_a_b unique nulls not distinct (a, b));
