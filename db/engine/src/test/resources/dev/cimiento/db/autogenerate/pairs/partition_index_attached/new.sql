create table measurements (id int not null, at date not null) partition by range (at);
create table measurements_2025 partition of measurements for values from ('2025-01-01') to ('2026-01-01');
create table measurements_2026 partition of measurements for values from ('2026-01-01') to ('2027-01-01');
alter table measurements_2025 add constraint measurements_2025_key primary key (at);
create unique index measurements_2026_mine on measurements_2026 (at);
create unique index measurements_at_idx on only measurements (at);
alter index measurements_at_idx attach partition measurements_2025_key;
alter index measurements_at_idx attach partition measurements_2026_mine;
