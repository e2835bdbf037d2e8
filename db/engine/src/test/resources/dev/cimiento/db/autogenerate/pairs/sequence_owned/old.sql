create sequence numbers;
create table things (id int primary key default nextval('numbers'), other int);
