create table things (id int primary key, a int, b text not null);
