create table users (id int primary key, name varchar(10) not null, token varchar, mail varchar(30) unique, key varchar(20) not null);
create index users_name_idx on users (name);
create index users_lower_idx on users (lower(token));
create index users_token_idx on users (token) where token <> '';
create view v as select name from users;
