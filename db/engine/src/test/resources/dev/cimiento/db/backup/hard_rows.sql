delete from tree;
delete from audit;
insert into values (plain) values (null), (''), ('\N'), ('\.'), (E'\\.\n\\.'), (E'tab\tnew\nline\rreturn\b\f\v\\'),
    (E'\\n'), ('"quotes", ''more'''), ('emoji 😀, combining é, zero‍width'), (E'\u0001\u007f');
insert into values (number, short, exact) values
    ('NaN', 'NaN', 'NaN'), ('Infinity', '-Infinity', 'Infinity'), ('-0', '-0', 0.10),
    (0.1::float8 + 0.2, 1.1, 123456789012345678901234567890.123456789), (5e-324, 1e-45, 1e-100);
insert into values (flag, day, moment, wall, span, price) values
    (true, 'infinity', '-infinity', 'infinity', '-1 year 2 days -03:04:05.678901', '-12345.67'),
    (false, '0044-03-15 BC', '1883-11-18 12:03:57-04:56:02', '294276-12-31 23:59:59.999999', '178000000 years', 0);
insert into values (raw, doc, old) values
    ('\x00ff5c6e0a', '{"a": "\\ \" \u0007 é", "b": [1.10, null, {"c": "\\n"}]}', '{"k":1, "k" : 2}'), ('', '""', 'null');
insert into values (words, grid, spread, several) values
    (array['', null, 'NULL', '{x}', 'a,b', 'back\slash', '"'], '{{1,2},{3,4}}', '[1,5)', '{[1,3),[5,)}'),
    ('{}', '[0:1][-1:0]={{1,2},{3,4}}', 'empty', '{}');
insert into values (address, feeling, duo, share, key, bits, vector, note, insensitive, relation) values
    ('2001:db8::/32', 'back\slash', row(1, E'a"b,(c)\\\n'), 99.5, '00000000-0000-0000-0000-0000000000ff', B'10101',
     '''it''''s'':1A back\\slash:2', '<a b="1">&lt;</a>', 'CiText', '"Quoted ""table"""');
insert into values (plain) select repeat('large row \', 500000);
alter table values add column by_hand text collate "C" default 'x' not null;

insert into "Quoted ""table""" values (1, 'two', E'three\n');
insert into "Other schema"."Quoted ""table""" values (7);
insert into no_columns default values;
insert into no_columns default values;
insert into column_dropped values (1, 2);
insert into unlogged_rows (name) values ('a'), ('b');

begin;
insert into circle_a values (1, 1);
insert into circle_b values (1, 1);
commit;
insert into tree values (2, 2), (1, 2);

create table readings_2026_02 partition of readings for values from ('2026-02-01') to ('2026-03-01');
alter table readings disable trigger audited_part;
insert into readings values (1, '2026-01-05', 1), (1, '2026-02-05', 2), (2, '2026-02-06', 3);
alter table readings enable trigger audited_part;
insert into reading_notes values (1, '2026-02-05', 'ok');

insert into parents values (1, 'parent');
insert into children values (2, 'child', 7);
insert into guarded values (1, 'postgres'), (2, 'nobody');
alter table audited disable trigger user;
insert into audited values (1), (2);
alter table audited enable trigger audited;
alter table audited enable always trigger audited_always;
alter table audited enable trigger audited_truncate;
alter table audited enable trigger audited_late;
insert into audit values ('before the backup');
insert into not_validated values (-1);

refresh materialized view z_base;
refresh materialized view a_top;
select nextval('standing_alone'), nextval('standing_alone');

create schema "by hand";
create table "by hand"."Extra ""table""" (
    id serial primary key,
    twice int generated always as (1 + 1) stored,
    tree_id int references tree,
    name text check (name <> ''),
    unique (name)
);
alter sequence "by hand"."Extra ""table""_id_seq" rename to extra_id_seq;
create index extra_index on "by hand"."Extra ""table""" (lower(name));
insert into "by hand"."Extra ""table""" (tree_id, name) values (1, 'x');

select lo_from_bytea(4711, 'large'), lo_create(4712), lo_from_bytea(4713, convert_to(repeat('chunk ', 500000), 'UTF8'));
grant select on large object 4711 to public;
alter default privileges grant select on tables to public;
