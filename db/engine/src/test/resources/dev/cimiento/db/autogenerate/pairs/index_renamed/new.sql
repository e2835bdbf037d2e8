create table things (id int primary key, name text, constraint things_name_new unique (name));
create index things_new_idx on things (name, id);
