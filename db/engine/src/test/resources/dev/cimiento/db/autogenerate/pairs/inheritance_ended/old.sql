create table things (id int not null, name text);
create table special_things (extra int) inherits (things);
