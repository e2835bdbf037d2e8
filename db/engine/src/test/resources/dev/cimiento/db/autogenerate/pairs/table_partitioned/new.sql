create table readings (id bigint generated always as identity, at date not null, value text default 'x', n serial, note text, constraint readings_pkey primary key (id, at), check (n > -5)) partition by range (at);
create table readings_2025 partition of readings for values from ('2025-01-01') to ('2026-01-01');
create table readings_default partition of readings default;
create index readings_at_idx on readings (at);
create table notes (id int primary key, reading_id bigint, at date, foreign key (reading_id, at) references readings (id, at));
create view late as select id from readings where at > '2026-01-01';
create table by_day (id int not null, at date not null, kind text not null) partition by list (kind);
create table by_day_1 partition of by_day default;
