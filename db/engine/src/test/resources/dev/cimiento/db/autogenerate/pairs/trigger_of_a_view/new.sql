create table things (id int primary key, name text, note text);
create view names as select name, note from things;
create function store() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger stored instead of insert or update on names for each row execute function store();
