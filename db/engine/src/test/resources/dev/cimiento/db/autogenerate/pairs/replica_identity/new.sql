create table things (id int primary key, code text not null);
create unique index things_code_idx on things (code);
alter table things replica identity using index things_code_idx;
create table others (id int primary key);
