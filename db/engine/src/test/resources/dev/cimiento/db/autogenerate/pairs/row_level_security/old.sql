create table notes (id int primary key, owner text not null);
create policy readers on notes for select using (true);
