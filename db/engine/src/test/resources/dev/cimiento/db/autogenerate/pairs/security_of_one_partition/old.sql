create table measurements (id int not null, at date not null, station int) partition by range (at);
create table measurements_2025 partition of measurements for values from ('2025-01-01') to ('2026-01-01');
create table measurements_2026 partition of measurements for values from ('2026-01-01') to ('2027-01-01');
create policy gone on measurements_2025 using (id > 0);
create policy changed on measurements_2025 using (id > 0);
create rule gone as on delete to measurements_2025 do instead nothing;
create statistics gone on id, station from measurements_2025;
alter table measurements_2026 enable row level security, force row level security;
