create table things (id int primary key, code text not null);
create unique index things_code_idx on things (code);
create table others (id int primary key);
alter table others replica identity full;
