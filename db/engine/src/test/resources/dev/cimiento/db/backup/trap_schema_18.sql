create table generated (a int, b int generated always as (a * 2) stored, c int generated always as (a + 1) virtual);
create table temporal (id int, valid daterange, primary key (id, valid without overlaps));
create table temporal_refs (id int, valid daterange, foreign key (id, period valid) references temporal (id, period valid));
create table not_enforced (
    id int primary key,
    parent int references not_enforced not enforced,
    constraint small check (parent < 5) not enforced
);
insert into generated values (1), (2);
insert into temporal values (1, '[2026-01-01,2026-02-01)');
insert into temporal_refs values (1, '[2026-01-01,2026-01-15)');
insert into not_enforced values (1, 99);
