create schema gone;
create table gone.things (id int primary key);
