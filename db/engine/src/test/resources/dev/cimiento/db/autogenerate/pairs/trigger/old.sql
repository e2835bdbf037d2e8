create table things (id int primary key, at timestamptz);
create function touch() returns trigger language plpgsql as $$ begin new.at := now(); return new; end $$;
create trigger things_touch before update on things for each row execute function touch();
create trigger things_gone before insert on things for each row execute function touch();
