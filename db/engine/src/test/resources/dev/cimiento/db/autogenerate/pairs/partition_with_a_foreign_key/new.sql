create table readings (id bigint, at date not null, primary key (id, at)) partition by range (at);
create table readings_2025 partition of readings for values from ('2025-01-01') to ('2026-01-01');
create table notes (id int primary key, reading_id bigint, at date);
