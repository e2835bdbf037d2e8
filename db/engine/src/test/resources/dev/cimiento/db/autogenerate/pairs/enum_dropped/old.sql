create type mood as enum ('good', 'bad');
create table days (id int primary key, mood mood default 'good');
