create table things (id int primary key, name text, constraint things_name_old unique (name));
create index things_old_idx on things (name, id);
