create table things (id int primary key, code text not null, constraint things_code unique (code));
create table uses (id int primary key, code text references things (code));
