create table notes (id int primary key, owner text not null);
alter table notes enable row level security;
alter table notes force row level security;
create policy readers on notes for select using (owner = current_user);
create policy writers on notes as restrictive for insert with check (owner = current_user);
