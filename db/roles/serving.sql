-- Gives the role that serves the rights it needs. Run this with psql as the role that migrates, once it has migrated:
--     psql -v ON_ERROR_STOP=1 -v role=app -f db/roles/serving.sql
-- Tables and functions of later migrations are covered.

grant usage on schema public to :"role";
grant select, insert, update, delete on all tables in schema public to :"role";
alter default privileges in schema public grant select, insert, update, delete on tables to :"role";

grant execute on all functions in schema public to :"role";
alter default privileges in schema public grant execute on functions to :"role";

-- The history is written by the role that migrates.
revoke insert, update, delete on databasechangelog from :"role";

-- Audit events are added and read only.
revoke update, delete on audit_events from :"role";
