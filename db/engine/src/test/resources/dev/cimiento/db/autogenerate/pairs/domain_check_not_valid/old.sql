create domain code as text;
create table things (id int primary key, code code);
