create table things (id int primary key, name text, tags text[], at timestamptz);
create index things_name_idx on things (name);
create index things_at_idx on things (at);
