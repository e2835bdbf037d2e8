--liquibase formatted sql logicalFilePath:20261130133439
-- follows: 20261130133000
-- A downgrade loses: table device_tokens with its rows.
-- A downgrade loses: table devices with its rows.
-- A downgrade loses: table latest_readings with its rows.
-- A downgrade loses: table readings with its rows.
-- 2 more losses of data are listed below the statements.

--changeset cimiento:20261130133439-1 splitStatements:false rollbackSplitStatements:false stripComments:false
--comment: add table devices, comments, add table device_tokens and 29 more
set local lock_timeout = '5s';
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
    low_limit numeric(7,2),
    high_limit numeric(7,2),
    reporting_seconds integer,
    active boolean not null,
    constraint devices_pkey primary key (id),
    constraint devices_owner_name_unique unique (owner_id, name_lower),
    constraint devices_owner_fk foreign key (owner_id) references users (id) on delete cascade
);
comment on column devices.name is 'Personal data: the name, chosen by the owner';
comment on column devices.name_lower is 'Personal data: the name without case, which is unique';
comment on column devices.name_folded is 'Personal data: the name as it is searched and sorted';
comment on column devices.location is 'Personal data: where the device is, in the words of the owner';
comment on column devices.unit is 'the unit in which people see temperatures of the device; they are stored in °C';
comment on column devices.low_limit is 'in °C';
comment on column devices.high_limit is 'in °C';
create table device_tokens (
    device_id uuid not null,
    hash text collate "C" not null,
    created_at timestamptz not null,
    constraint device_tokens_pkey primary key (device_id),
    constraint device_tokens_hash_unique unique (hash)
);
comment on column device_tokens.hash is 'the SHA-256 of the token, in hexadecimal digits';
create table readings (
    device_id uuid not null,
    measured_at timestamptz not null,
    temperature numeric(7,2) not null,
    humidity numeric(5,2),
    battery numeric(5,2),
    batch integer
)
partition by range (measured_at);
comment on column readings.temperature is 'in °C';
comment on column readings.humidity is 'the relative humidity in %';
comment on column readings.battery is 'the charge of the battery in %';
comment on column readings.batch is 'the number of the batch of this device that counted the reading in the roll-ups; null until a job has counted a reading that another program inserted';
create table latest_readings (
    device_id uuid not null,
    measured_at timestamptz not null,
    temperature numeric(7,2) not null,
    humidity numeric(5,2),
    battery numeric(5,2),
    batches integer not null,
    constraint latest_readings_pkey primary key (device_id)
);
comment on column latest_readings.batches is 'the number of batches of the device so far';
create table readings_hourly (
    device_id uuid not null,
    hour timestamptz not null,
    readings integer not null,
    temperature_sum numeric(14,2) not null,
    temperature_min numeric(7,2) not null,
    temperature_max numeric(7,2) not null,
    first_at timestamptz not null,
    first_temperature numeric(7,2) not null,
    last_at timestamptz not null,
    last_temperature numeric(7,2) not null,
    constraint readings_hourly_pkey primary key (device_id, hour)
);
create table readings_daily (
    device_id uuid not null,
    day timestamptz not null,
    readings integer not null,
    temperature_sum numeric(14,2) not null,
    temperature_min numeric(7,2) not null,
    temperature_max numeric(7,2) not null,
    first_at timestamptz not null,
    first_temperature numeric(7,2) not null,
    last_at timestamptz not null,
    last_temperature numeric(7,2) not null,
    constraint readings_daily_pkey primary key (device_id, day)
);
comment on column readings_daily.day is 'the begin of the day in UTC';
create or replace function create_reading_partitions(months date[]) returns integer
    language plpgsql security definer
    set search_path to 'pg_catalog', 'pg_temp'
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
create or replace function drop_reading_partitions(before date) returns integer
    language plpgsql security definer
    set search_path to 'pg_catalog', 'pg_temp'
    set lock_timeout to '2s'
    as $_$
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
$_$;
revoke execute on function create_reading_partitions(date[]) from public;
revoke execute on function drop_reading_partitions(date) from public;
create index devices_owner_name_idx on devices (owner_id, name_folded, id);
create index devices_name_idx on devices (name_folded, id);
create index devices_name_lower_idx on devices (name_lower);
alter table devices add constraint devices_version_positive check (version > 0);
alter table devices
    add constraint devices_name_length check ((char_length(name) >= 1) and (char_length(name) <= 80));
alter table devices
    add constraint devices_location_length check ((char_length(location) >= 1) and (char_length(location) <= 120));
alter table devices
    add constraint devices_kind_length check ((char_length(kind) >= 1) and (char_length(kind) <= 60));
alter table devices
    add constraint devices_unit_known check (unit = any (array['celsius'::text, 'fahrenheit'::text, 'kelvin'::text]));
alter table devices
    add constraint devices_low_limit_range check ((low_limit >= '-273.15'::numeric) and (low_limit <= (10000)::numeric));
alter table devices
    add constraint devices_high_limit_range check ((high_limit >= '-273.15'::numeric) and (high_limit <= (10000)::numeric));
alter table devices add constraint devices_limits_ordered check (low_limit <= high_limit);
alter table devices
    add constraint devices_reporting_seconds_range check ((reporting_seconds >= 1) and (reporting_seconds <= 604800));
alter table device_tokens
    add constraint device_tokens_hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$'::text);
alter table device_tokens
    add constraint device_tokens_device_fk foreign key (device_id) references devices (id) on delete cascade;
alter table readings
    add constraint readings_temperature_range check ((temperature >= '-273.15'::numeric) and (temperature <= (10000)::numeric));
alter table readings
    add constraint readings_humidity_range check ((humidity >= (0)::numeric) and (humidity <= (100)::numeric));
alter table readings
    add constraint readings_battery_range check ((battery >= (0)::numeric) and (battery <= (100)::numeric));
alter table readings add constraint readings_batch_positive check (batch > 0);
alter table readings add constraint readings_pkey primary key (device_id, measured_at);
alter table latest_readings add constraint latest_readings_batches_positive check (batches > 0);
alter table readings_hourly add constraint readings_hourly_readings_positive check (readings > 0);
alter table readings_daily add constraint readings_daily_readings_positive check (readings > 0);
create index readings_uncounted_idx on readings (device_id, measured_at) where (batch is null);

--rollback drop table device_tokens;
--rollback drop table readings;
--rollback drop table latest_readings;
--rollback drop table readings_hourly;
--rollback drop table readings_daily;
--rollback alter table devices drop constraint devices_pkey;
--rollback alter table devices drop constraint devices_version_positive;
--rollback alter table devices drop constraint devices_name_length;
--rollback alter table devices drop constraint devices_location_length;
--rollback alter table devices drop constraint devices_owner_name_unique;
--rollback alter table devices drop constraint devices_owner_fk;
--rollback alter table devices drop constraint devices_kind_length;
--rollback alter table devices drop constraint devices_unit_known;
--rollback alter table devices drop constraint devices_low_limit_range;
--rollback alter table devices drop constraint devices_high_limit_range;
--rollback alter table devices drop constraint devices_limits_ordered;
--rollback alter table devices drop constraint devices_reporting_seconds_range;
--rollback drop index devices_owner_name_idx;
--rollback drop index devices_name_idx;
--rollback drop index devices_name_lower_idx;
--rollback drop function create_reading_partitions(months date[]);
--rollback drop function drop_reading_partitions(before date);
--rollback drop table devices;

-- A downgrade loses: table readings_daily with its rows.
-- A downgrade loses: table readings_hourly with its rows.
