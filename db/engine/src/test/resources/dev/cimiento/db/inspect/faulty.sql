-- A database with an object for each check, and beside it objects that look similar and are sound.

create table parents (id bigint primary key, area bigint not null, unique (area, id));

create table children (
    id bigint primary key,
    parent_id bigint constraint children_parent_fk references parents (id) on delete cascade,
    guardian_id bigint constraint children_guardian_fk references parents (id),
    area bigint,
    friend_id bigint,
    constraint children_friend_fk foreign key (area, friend_id) references parents (area, id)
);
create index children_guardian_idx on children (guardian_id) where guardian_id is not null;
create index children_friend_idx on children (friend_id, area, id);

create table readings (
    id bigint not null,
    day date not null,
    parent_id bigint constraint readings_parent_fk references parents (id),
    primary key (id, day)
) partition by range (day);
create table readings_2026 partition of readings for values from ('2026-01-01') to ('2027-01-01');
insert into readings select n, '2026-01-01', null from generate_series(1, 5000) as n;

create table words (id bigint primary key, word text not null, kind text not null, note text unique);
create index words_word_idx on words (word);
create index words_word_again_idx on words (word);
create index words_kind_idx on words (kind);
create index words_kind_word_idx on words (kind, word);
create index words_kind_pattern_idx on words (kind text_pattern_ops);
create index words_some_idx on words (kind) where word <> '';
create index words_note_idx on words (note);

create table pairs (id bigint primary key, code text);
insert into pairs values (1, 'a'), (2, 'a');

create table busy (id bigint primary key);

create table prices (id bigint primary key, price numeric);
alter table prices add constraint prices_positive check (price > 0) not valid;

create table notes (text text);

create table codes (code text not null unique);

create table large (id bigint primary key, name text not null) with (autovacuum_enabled = off);
create index large_name_idx on large (name);
insert into large select n, repeat(md5(n::text), 5) from generate_series(1, 150000) as n;
delete from large where id % 10 <> 0;

create table changing (id bigint primary key, count integer not null);
insert into changing select n, 0 from generate_series(1, 30000) as n;
analyze changing;

create table old (id bigint primary key);
update pg_class set relfrozenxid = '3500000000' where oid = 'old'::regclass;

create table orders (id serial primary key);
select setval('orders_id_seq', 2000000000);

create sequence fine;
select setval('fine', 2000000000);

create table imported (number integer primary key);
insert into imported values (1600000000);
