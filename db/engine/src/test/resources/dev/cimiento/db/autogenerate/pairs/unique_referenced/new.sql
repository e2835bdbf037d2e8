create table things (id int primary key, code text not null, constraint things_code unique (code) include (id));
create table uses (id int primary key, code text references things (code));
