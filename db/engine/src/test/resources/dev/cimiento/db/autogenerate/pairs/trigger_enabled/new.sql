create table things (id int primary key);
create function touch() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger "Things touch" before update on things for each row execute function touch();
create trigger second before update on things for each row execute function touch();
alter table things enable always trigger second;
