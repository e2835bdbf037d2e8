create table things (id int primary key);
create unlogged sequence things_id_seq as integer;
alter sequence things_id_seq owned by things.id;
