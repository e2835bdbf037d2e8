create table people (id int primary key, name text not null);
create view adults as select id, name from people;
create view adult_names as select name from adults;
