-- owner: examples/node, typeorm.js

select "Device"."id" as "Device_id", "Device"."name" as "Device_name", "Device"."unit" as "Device_unit",
       "Device"."active" as "Device_active"
from "devices" "Device"
where "Device"."name" = $1
  and "Device"."active" = $2
limit 1;

insert into "readings" as "Reading" ("device_id", "measured_at", "temperature", "humidity", "battery")
values ($1, $2, $3, default, default)
on conflict do nothing
returning device_id;

select "Reading"."device_id" as "Reading_device_id", "Reading"."measured_at" as "Reading_measured_at",
       "Reading"."temperature" as "Reading_temperature", "Reading"."humidity" as "Reading_humidity",
       "Reading"."battery" as "Reading_battery"
from "readings" "Reading"
where "Reading"."device_id" = $1
order by "Reading"."measured_at" desc
limit 5;
