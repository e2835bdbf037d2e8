create table things (id int primary key, a int default 2, b text default 'it''s', c timestamptz);
