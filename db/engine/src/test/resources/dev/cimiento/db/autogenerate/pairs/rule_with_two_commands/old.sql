create table things (id int primary key, name text);
create table former_things (id int, name text);
create table removals (id int);
