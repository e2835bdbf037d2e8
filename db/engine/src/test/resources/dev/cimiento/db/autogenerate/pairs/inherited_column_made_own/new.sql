create table things (id int, name text);
create table books (pages int, note text) inherits (things);
