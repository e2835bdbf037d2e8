create table things (id int primary key, body text, name text) with (fillfactor = 90);
