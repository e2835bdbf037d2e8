create table things (id int not null, name text);
create table special_things (id int not null, name text, extra int);
