create type mood as enum ('good', 'so so', 'bad', 'awful');
create table days (id int primary key, mood mood not null default 'so so');
