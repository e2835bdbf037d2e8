create table owners (id int primary key);
create table things (id int primary key, owner_id int);
alter table things add constraint things_owner_fk foreign key (owner_id) references owners (id) not valid;
