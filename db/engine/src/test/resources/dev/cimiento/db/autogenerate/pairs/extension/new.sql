create extension pg_trgm;
create extension citext;
create table things (id int primary key, name text, mail citext);
create index things_name_idx on things using gin (name gin_trgm_ops);
