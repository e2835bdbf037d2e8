create table things (id int primary key, name text);
create view names as select name from things;
create function store() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger stored instead of insert on names for each row execute function store();
