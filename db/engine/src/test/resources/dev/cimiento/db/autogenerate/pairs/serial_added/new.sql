create table things (name text, id serial primary key);
