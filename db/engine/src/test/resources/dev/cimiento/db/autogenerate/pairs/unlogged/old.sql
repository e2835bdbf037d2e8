create table cache (id int primary key, value text);
create sequence cached;
