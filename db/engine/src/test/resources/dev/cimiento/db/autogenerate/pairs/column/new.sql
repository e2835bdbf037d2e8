create table readings (id bigint primary key, device_id uuid, celsius numeric(5, 2) not null, note text not null default '');
create index readings_device_idx on readings (device_id);
