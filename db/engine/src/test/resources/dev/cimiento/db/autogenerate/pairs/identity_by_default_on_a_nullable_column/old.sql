create table things (id bigint, name text);
