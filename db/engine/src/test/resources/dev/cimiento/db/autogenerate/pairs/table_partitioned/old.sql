create table readings (id bigint generated always as identity, at date not null, value varchar(20) default 'x', n serial, constraint readings_pkey primary key (id, at), check (n > -5));
create index readings_at_idx on readings (at);
create table notes (id int primary key, reading_id bigint, at date, foreign key (reading_id, at) references readings (id, at));
create view late as select id from readings where at > '2026-01-01';
create table by_day (id int not null, at date not null, kind text not null) partition by range (at);
create table by_day_1 partition of by_day default;
