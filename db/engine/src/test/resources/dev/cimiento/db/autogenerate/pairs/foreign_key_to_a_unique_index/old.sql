create table brands (id int primary key, code text not null);
