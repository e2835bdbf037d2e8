create table things (id int primary key, name text, tags text[], at timestamptz);
create index things_name_idx on things (lower(name) desc nulls last) where name is not null;
create index things_tags_idx on things using gin (tags) with (fastupdate = off);
create unique index things_at_idx on things (at) include (name);
create index things_brin_idx on things using brin (at);
