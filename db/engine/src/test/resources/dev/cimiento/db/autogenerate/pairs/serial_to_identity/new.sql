create table things (id int generated always as identity primary key, name text);
