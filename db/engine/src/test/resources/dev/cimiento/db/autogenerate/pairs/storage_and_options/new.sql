create table things (id int primary key, body text, name text) with (autovacuum_enabled = false);
alter table things alter column body set storage external;
alter table things alter column name set statistics 500;
alter table things alter column name set compression pglz;
