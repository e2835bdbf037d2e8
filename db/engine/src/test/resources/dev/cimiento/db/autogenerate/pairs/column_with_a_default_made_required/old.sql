create table people (id int primary key, name text);
create function touch() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger people_touch before update on people for each row execute function touch();
