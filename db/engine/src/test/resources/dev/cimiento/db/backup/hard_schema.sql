create extension if not exists citext;
create schema "Other schema";
create type mood as enum ('fine', 'it''s "so-so"', 'back\slash');
create type pair as (a int, b text);
create domain percent as numeric check (value between 0 and 100);

create table values (
    id bigint generated always as identity primary key,
    plain text,
    number double precision,
    short real,
    exact numeric,
    flag boolean,
    day date,
    moment timestamptz,
    wall timestamp,
    span interval,
    price money,
    raw bytea,
    doc jsonb,
    old json,
    words text[],
    grid int[][],
    spread int4range,
    several int4multirange,
    address inet,
    feeling mood,
    duo pair,
    share percent,
    key uuid,
    bits bit varying,
    vector tsvector,
    note xml,
    insensitive citext,
    relation regclass,
    doubled numeric generated always as (exact * 2) stored
);

create table "Quoted ""table""" ("Column ""one""" int, "select" text, "with
line break" text);
create table "Other schema"."Quoted ""table""" (id int primary key);
create table no_columns ();
create table column_dropped (a int, gone int, b int);
alter table column_dropped drop column gone;
create unlogged table unlogged_rows (id serial primary key, name text);

create table circle_a (id int primary key, b int);
create table circle_b (id int primary key, a int not null references circle_a);
alter table circle_a add constraint circle_a_b_fk foreign key (b) references circle_b deferrable initially deferred;
comment on constraint circle_a_b_fk on circle_a is 'It''s circular.';
create table tree (id int primary key, parent int references tree);

create table readings (device int, at date, value int, primary key (device, at)) partition by range (at);
create table readings_2026_01 partition of readings for values from ('2026-01-01') to ('2026-02-01');
create table reading_notes (
    device int, at date, note text,
    foreign key (device, at) references readings
);

create table parents (id int, name text);
create table children (age int) inherits (parents);

create table guarded (id int, owner text);
alter table guarded enable row level security;
alter table guarded force row level security;
create policy own_rows on guarded using (owner = current_user);

create table audit (what text);
create table audited (id int primary key);
create function write_audit() returns trigger language plpgsql as $$
begin
    insert into audit values (tg_name);
    return null;
end $$;
create trigger audited after insert or update or delete on audited for each row execute function write_audit();
create trigger audited_always after insert on audited for each statement execute function write_audit();
alter table audited enable always trigger audited_always;
create trigger audited_disabled after insert on audited execute function write_audit();
alter table audited disable trigger audited_disabled;
create trigger audited_truncate after truncate on audited execute function write_audit();
create trigger audited_part after insert on readings for each row execute function write_audit();
create constraint trigger audited_late after insert on audited deferrable initially deferred
    for each row execute function write_audit();

create table not_validated (n int);

create materialized view z_base as select coalesce(sum(value), 0) as total from readings;
create view between_them as select total from z_base;
create materialized view a_top as select total from between_them;

create sequence "not called" start 42 increment 7;
create sequence standing_alone;
insert into tree values (1, 1);
insert into audit values ('by the history');
