--liquibase formatted sql logicalFilePath:20261130142435
-- follows: 20261130133439

--changeset cimiento:20261130142435-1 splitStatements:false stripComments:false
--comment: the role telemetry_programs with its privileges
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

-- The role stays, because other databases of the server can use it.
--rollback revoke select (id, name, location, kind, unit, low_limit, high_limit, reporting_seconds, active)
--rollback     on devices from telemetry_programs;
--rollback revoke select (device_id, measured_at, temperature, humidity, battery),
--rollback     insert (device_id, measured_at, temperature, humidity, battery)
--rollback     on readings from telemetry_programs;
--rollback revoke select on latest_readings, readings_hourly, readings_daily from telemetry_programs;
--rollback revoke usage on schema public from telemetry_programs;
