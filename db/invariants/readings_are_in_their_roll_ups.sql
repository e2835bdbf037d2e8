-- Readings that a batch has counted are in the hourly roll-ups. Roll-ups of deleted readings may stay.
with fresh as (
    select r.device_id,
           date_bin('1 hour', r.measured_at, '1970-01-01 00:00:00+00') as hour,
           count(*) as readings,
           sum(r.temperature) as temperature_sum,
           min(r.temperature) as temperature_min,
           max(r.temperature) as temperature_max,
           min(r.measured_at) as first_at,
           (array_agg(r.temperature order by r.measured_at))[1] as first_temperature,
           max(r.measured_at) as last_at,
           (array_agg(r.temperature order by r.measured_at desc))[1] as last_temperature
      from readings r
     where r.batch is not null
     group by r.device_id,
              hour
)
select f.device_id,
       f.hour
  from fresh f
  left join readings_hourly h
    on h.device_id = f.device_id
   and h.hour = f.hour
 where (
       h.readings,
       h.temperature_sum,
       h.temperature_min,
       h.temperature_max,
       h.first_at,
       h.first_temperature,
       h.last_at,
       h.last_temperature) is distinct from (
       f.readings,
       f.temperature_sum,
       f.temperature_min,
       f.temperature_max,
       f.first_at,
       f.first_temperature,
       f.last_at,
       f.last_temperature);
