create table items (a int not null, b int not null, note text, constraint items_pkey primary key (a));
create table parts (id int primary key, item int references items (a));
