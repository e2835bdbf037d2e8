create table things (id int primary key, size int not null);
alter table things add constraint things_size check (size > 0) not valid;
