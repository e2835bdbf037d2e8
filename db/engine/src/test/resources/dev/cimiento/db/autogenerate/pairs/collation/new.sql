create table things (id int primary key, name text collate "C", code text);
