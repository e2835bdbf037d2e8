create table owners (id int primary key);
create table things (id int primary key, owner_id int constraint things_owner_fk references owners (id) on delete cascade deferrable initially deferred);
