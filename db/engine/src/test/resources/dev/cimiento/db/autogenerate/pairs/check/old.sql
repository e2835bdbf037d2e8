create table things (id int primary key, size int not null constraint things_size check (size > 0), name text not null);
