create domain code as text;
alter domain code add constraint code_short check (length(value) < 5) not valid;
create table things (id int primary key, code code);
