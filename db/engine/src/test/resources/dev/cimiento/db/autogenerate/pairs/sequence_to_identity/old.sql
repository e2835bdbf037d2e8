create sequence numbers;
create table things (id bigint default nextval('numbers') primary key, name text);
