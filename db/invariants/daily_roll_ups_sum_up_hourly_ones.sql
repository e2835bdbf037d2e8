-- The roll-up of each day sums up those of its hours.
with fresh as (
    select h.device_id,
           date_bin('1 day', h.hour, '1970-01-01 00:00:00+00') as day,
           sum(h.readings) as readings,
           sum(h.temperature_sum) as temperature_sum,
           min(h.temperature_min) as temperature_min,
           max(h.temperature_max) as temperature_max,
           min(h.first_at) as first_at,
           (array_agg(h.first_temperature order by h.first_at))[1] as first_temperature,
           max(h.last_at) as last_at,
           (array_agg(h.last_temperature order by h.last_at desc))[1] as last_temperature
      from readings_hourly h
     group by h.device_id,
              day
)
select coalesce(f.device_id, d.device_id) as device_id,
       coalesce(f.day, d.day) as day
  from fresh f
  full join readings_daily d
    on d.device_id = f.device_id
   and d.day = f.day
 where (
       d.readings,
       d.temperature_sum,
       d.temperature_min,
       d.temperature_max,
       d.first_at,
       d.first_temperature,
       d.last_at,
       d.last_temperature) is distinct from (
       f.readings,
       f.temperature_sum,
       f.temperature_min,
       f.temperature_max,
       f.first_at,
       f.first_temperature,
       f.last_at,
       f.last_temperature);
