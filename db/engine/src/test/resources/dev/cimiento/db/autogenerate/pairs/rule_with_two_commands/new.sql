create table things (id int primary key, name text);
create table former_things (id int, name text);
create table removals (id int);
create rule keep as on delete to things do also (
    insert into former_things values (old.id, old.name);
    insert into removals values (old.id)
);
