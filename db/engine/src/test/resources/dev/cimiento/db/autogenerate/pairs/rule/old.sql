create table things (id int primary key);
create rule things_quiet as on delete to things do instead nothing;
