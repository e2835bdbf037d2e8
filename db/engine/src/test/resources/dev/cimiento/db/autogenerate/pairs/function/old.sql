create table things (id int primary key, size int);
create function doubled(x int) returns int language sql immutable as $$ select x * 2 $$;
create function things_count() returns bigint language sql stable as $$ select count(*) from things $$;
create function gone() returns int language sql as 'select 1';
