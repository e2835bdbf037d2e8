create table regions (id int primary key, name text not null);
create table cities (id int primary key, region_id int not null references regions (id), name text);
create view region_names as select name from regions;
