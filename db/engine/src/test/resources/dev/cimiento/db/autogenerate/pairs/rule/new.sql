create table things (id int primary key);
create table log (id int);
create rule things_log as on insert to things do also insert into log values (new.id);
