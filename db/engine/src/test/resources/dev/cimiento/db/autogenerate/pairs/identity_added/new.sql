create table things (id bigint generated always as identity primary key, name text);
