-- Devices and their readings. The tables with many rows have the device first in their keys, so that they can be distributed
-- by it. No foreign key leads from them to devices: a job deletes the readings of devices that no longer exist.

create table devices (
    id uuid not null,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    owner_id uuid not null,
    name text not null,
    name_lower text collate "C" not null,
    name_folded text collate "C" not null,
    location text,
    kind text,
    unit text collate "C" not null,
    low_limit numeric(7, 2),
    high_limit numeric(7, 2),
    reporting_seconds integer,
    active boolean not null,
    constraint devices_pkey primary key (id),
    constraint devices_owner_name_unique unique (owner_id, name_lower),
    constraint devices_owner_fk foreign key (owner_id) references users (id) on delete cascade,
    constraint devices_version_positive check (version > 0),
    constraint devices_name_length check (char_length(name) between 1 and 80),
    constraint devices_location_length check (char_length(location) between 1 and 120),
    constraint devices_kind_length check (char_length(kind) between 1 and 60),
    constraint devices_unit_known check (unit in ('celsius', 'fahrenheit', 'kelvin')),
    constraint devices_low_limit_range check (low_limit between -273.15 and 10000),
    constraint devices_high_limit_range check (high_limit between -273.15 and 10000),
    constraint devices_limits_ordered check (low_limit <= high_limit),
    constraint devices_reporting_seconds_range check (reporting_seconds between 1 and 604800)
);

comment on column devices.name is 'Personal data: the name, chosen by the owner';
comment on column devices.name_lower is 'Personal data: the name without case, which is unique';
comment on column devices.name_folded is 'Personal data: the name as it is searched and sorted';
comment on column devices.location is 'Personal data: where the device is, in the words of the owner';
comment on column devices.unit is 'the unit in which people see temperatures of the device; they are stored in °C';
comment on column devices.low_limit is 'in °C';
comment on column devices.high_limit is 'in °C';

create index devices_owner_name_idx on devices (owner_id, name_folded, id);
create index devices_name_idx on devices (name_folded, id);
create index devices_name_lower_idx on devices (name_lower);

-- The token with which a device writes its readings: at most one for each device.
create table device_tokens (
    device_id uuid not null,
    hash text collate "C" not null,
    created_at timestamptz not null,
    constraint device_tokens_pkey primary key (device_id),
    constraint device_tokens_hash_unique unique (hash),
    constraint device_tokens_device_fk foreign key (device_id) references devices (id) on delete cascade,
    constraint device_tokens_hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$')
);

comment on column device_tokens.hash is 'the SHA-256 of the token, in hexadecimal digits';

-- Each month is a partition, which create_reading_partitions() creates when it is needed.
create table readings (
    device_id uuid not null,
    measured_at timestamptz not null,
    temperature numeric(7, 2) not null,
    humidity numeric(5, 2),
    battery numeric(5, 2),
    batch integer,
    constraint readings_pkey primary key (device_id, measured_at),
    constraint readings_temperature_range check (temperature between -273.15 and 10000),
    constraint readings_humidity_range check (humidity between 0 and 100),
    constraint readings_battery_range check (battery between 0 and 100),
    constraint readings_batch_positive check (batch > 0)
) partition by range (measured_at);

comment on column readings.temperature is 'in °C';
comment on column readings.humidity is 'the relative humidity in %';
comment on column readings.battery is 'the charge of the battery in %';
comment on column readings.batch is
    'the number of the batch of this device that counted the reading in the roll-ups; null until a job has counted a reading that another program inserted';

create index readings_uncounted_idx on readings (device_id, measured_at) where batch is null;
-- Clients that follow a device read its readings in the order in which they were stored. All rows of a batch have the same
-- key, which the index stores once for many of them.
create index readings_batch_idx on readings (device_id, batch);

-- The newest reading of each device that has sent any. Its row is locked while a batch of the device is stored, so batches of
-- a device are numbered in the order in which they are committed.
create table latest_readings (
    device_id uuid not null,
    measured_at timestamptz not null,
    temperature numeric(7, 2) not null,
    humidity numeric(5, 2),
    battery numeric(5, 2),
    batches integer not null,
    constraint latest_readings_pkey primary key (device_id),
    constraint latest_readings_batches_positive check (batches > 0)
);

comment on column latest_readings.batches is 'the number of batches of the device so far';

-- Readings summed up by hours and days in UTC. They stay when the readings are deleted.
create table readings_hourly (
    device_id uuid not null,
    hour timestamptz not null,
    readings integer not null,
    temperature_sum numeric(14, 2) not null,
    temperature_min numeric(7, 2) not null,
    temperature_max numeric(7, 2) not null,
    first_at timestamptz not null,
    first_temperature numeric(7, 2) not null,
    last_at timestamptz not null,
    last_temperature numeric(7, 2) not null,
    constraint readings_hourly_pkey primary key (device_id, hour),
    constraint readings_hourly_readings_positive check (readings > 0)
);

create table readings_daily (
    device_id uuid not null,
    day timestamptz not null,
    readings integer not null,
    temperature_sum numeric(14, 2) not null,
    temperature_min numeric(7, 2) not null,
    temperature_max numeric(7, 2) not null,
    first_at timestamptz not null,
    first_temperature numeric(7, 2) not null,
    last_at timestamptz not null,
    last_temperature numeric(7, 2) not null,
    constraint readings_daily_pkey primary key (device_id, day),
    constraint readings_daily_readings_positive check (readings > 0)
);

comment on column readings_daily.day is 'the begin of the day in UTC';

-- Creates the partitions of these months that do not exist, with the rights of the tables' owner, so that the serving role
-- needs no right to create tables. A new table is attached, because this does not lock out readers and writers of the others.
create function create_reading_partitions(months date[]) returns integer
    language plpgsql
    security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    month date;
    partition text;
    created integer := 0;
begin
    foreach month in array months loop
        if extract(day from month) <> 1 or month not between date '1970-01-01' and current_date + 400 then
            raise exception '% is not the first day of a month between 1970 and the next year', month
                using errcode = 'invalid_parameter_value';
        end if;
        partition := 'readings_' || to_char(month, 'YYYY_MM');
        if to_regclass('public.' || partition) is null then
            lock table public.readings in share update exclusive mode;
            if to_regclass('public.' || partition) is null then
                execute format('create table public.%I (like public.readings including all)', partition);
                execute format(
                    'alter table public.readings attach partition public.%I for values from (%L) to (%L)',
                    partition,
                    month::timestamp at time zone 'UTC',
                    (month + interval '1 month') at time zone 'UTC');
                created := created + 1;
            end if;
        end if;
    end loop;
    return created;
end
$$;

-- Drops the partitions of the months that end before a day, with the rights of the tables' owner. It waits for a lock only
-- shortly, because new statements on readings wait behind it.
create function drop_reading_partitions(before date) returns integer
    language plpgsql
    security definer
    set search_path = pg_catalog, pg_temp
    set lock_timeout = '2s'
as $$
declare
    partition text;
    dropped integer := 0;
begin
    for partition in
        select c.relname
          from pg_inherits i
          join pg_class c
            on c.oid = i.inhrelid
         where i.inhparent = 'public.readings'::regclass
           and c.relname ~ '^readings_[0-9]{4}_[0-9]{2}$'
           and to_date(right(c.relname, 7), 'YYYY_MM') + interval '1 month' <= before
         order by c.relname
    loop
        execute format('drop table public.%I', partition);
        dropped := dropped + 1;
    end loop;
    return dropped;
end
$$;

revoke execute on function create_reading_partitions(date[]) from public;
revoke execute on function drop_reading_partitions(date) from public;
