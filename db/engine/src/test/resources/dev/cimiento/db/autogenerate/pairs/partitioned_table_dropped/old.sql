create table other (id int primary key);
create table readings (id bigint, at date not null, primary key (id, at)) partition by range (at);
create table readings_2025 partition of readings for values from ('2025-01-01') to ('2026-01-01');
create table readings_2026 partition of readings for values from ('2026-01-01') to ('2027-01-01') partition by list (id);
create table readings_2026_1 partition of readings_2026 for values in (1, 2);
create index on readings (at);
