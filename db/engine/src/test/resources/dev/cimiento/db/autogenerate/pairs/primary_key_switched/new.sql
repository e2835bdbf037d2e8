create table items (a int not null, b int not null, note text, constraint items_pkey primary key (a, b), constraint items_a_unique unique (a));
create table parts (id int primary key, item int references items (a));
