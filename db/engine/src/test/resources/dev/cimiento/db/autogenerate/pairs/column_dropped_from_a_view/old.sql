create table people (id int primary key, name text not null, age int);
create view adults as select id, name, age from people where age >= 18;
create view adult_names as select name from adults;
