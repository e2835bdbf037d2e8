-- The rights of other programs that read devices and write readings, such as a backend in Node. A program gets a login that is
-- a member of this role. The role belongs to the server; an administrator can create it before, if the migrating role may not.

-- compare privileges

do $$
begin
    if not exists (select from pg_roles where rolname = 'telemetry_programs') then
        create role telemetry_programs nologin;
    end if;
exception
    -- Another database of this server creates it at the same time.
    when duplicate_object or unique_violation then null;
end
$$;

grant usage on schema public to telemetry_programs;
grant select (id, name, location, kind, unit, low_limit, high_limit, reporting_seconds, active)
    on devices to telemetry_programs;
grant select (device_id, measured_at, temperature, humidity, battery),
    insert (device_id, measured_at, temperature, humidity, battery)
    on readings to telemetry_programs;
grant select on latest_readings, readings_hourly, readings_daily to telemetry_programs;
