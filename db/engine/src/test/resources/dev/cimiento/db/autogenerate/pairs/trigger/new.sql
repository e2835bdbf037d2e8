create table things (id int primary key, at timestamptz);
create function touch() returns trigger language plpgsql as $$ begin new.at := now(); return new; end $$;
create trigger things_touch before insert or update of at on things for each row when (new.id > 0) execute function touch();
