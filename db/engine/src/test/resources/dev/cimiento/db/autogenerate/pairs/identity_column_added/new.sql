create table things (name text, id bigint generated always as identity primary key);
