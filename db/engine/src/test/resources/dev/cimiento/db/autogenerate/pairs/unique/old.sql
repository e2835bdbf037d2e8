create table things (id int primary key, a int not null, b text, unique (b));
