create table things (id int);
comment on schema public is 'the things';
