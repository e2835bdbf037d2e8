create table things (id int primary key, size int);
comment on table things is 'old words';
comment on column things.size is 'in metres';
