create table things (id int primary key, a int default 1, b text, c timestamptz default now());
