create table readings (id bigint, at date not null, state text not null default 'new', primary key (id, at)) partition by range (at);
create table readings_2025 partition of readings for values from ('2025-01-01') to ('2026-01-01');
create table notes (id int primary key, reading_id bigint, at date, foreign key (reading_id, at) references readings (id, at));
create table readings_2026 partition of readings for values from ('2026-01-01') to ('2027-01-01') partition by hash (id);
create table readings_2026_0 partition of readings_2026 for values with (modulus 2, remainder 0);
create table readings_2026_1 partition of readings_2026 for values with (modulus 2, remainder 1);
