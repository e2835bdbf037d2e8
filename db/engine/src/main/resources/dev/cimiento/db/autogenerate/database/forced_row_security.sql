-- The tables that keep their rows from their own owner as well, as the statements that lift that.
select format('alter table %s no force row level security', oid::regclass)
from pg_class
where relforcerowsecurity
