-- The tables with forced row level security, as statements that turn it off for the owner.
select format('alter table %s no force row level security', oid::regclass)
from pg_class
where relforcerowsecurity
