create function is_fine(x text) returns boolean language sql immutable as $$ select char_length(x) > 0 $$;
create table things (id int primary key, name text not null check (is_fine(name)));
create index things_fine_idx on things (is_fine(name));
