create table things (id int, name text, note text);
create table books (pages int) inherits (things);
