create function ok(b text) returns boolean language sql immutable as 'select length($1) < 20';
create domain code as text check (ok(value));
create table things (id int primary key, code code);
