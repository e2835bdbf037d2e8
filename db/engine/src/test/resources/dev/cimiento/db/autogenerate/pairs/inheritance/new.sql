create table things (id int not null, name text, size int);
create table special_things (extra int, more int) inherits (things);
