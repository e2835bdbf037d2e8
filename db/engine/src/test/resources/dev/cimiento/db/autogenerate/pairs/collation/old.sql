create table things (id int primary key, name text, code text collate "C");
