-- owner: examples/node, prisma.js

select "public"."devices"."id", "public"."devices"."name", "public"."devices"."unit", "public"."devices"."low_limit",
       "public"."devices"."high_limit", "public"."devices"."active"
from "public"."devices"
where "public"."devices"."name" = $1
  and "public"."devices"."active" = $2
limit $3 offset $4;

insert into "public"."readings" ("device_id", "measured_at", "temperature")
values ($1, $2, $3)
on conflict do nothing;

select "public"."readings"."device_id", "public"."readings"."measured_at", "public"."readings"."temperature",
       "public"."readings"."humidity", "public"."readings"."battery"
from "public"."readings"
where "public"."readings"."device_id" = $1
order by "public"."readings"."measured_at" desc
limit $2 offset $3;
