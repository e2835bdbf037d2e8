-- owner: this project; the library db-scheduler 16.12.0 sends these statements from the servers

-- Each server, every ten seconds: the jobs that are due.
select * from scheduled_tasks where picked = $1 and execution_time <= $2 order by execution_time asc limit 6;

-- Each server, every minute: the jobs of servers that send no heartbeat.
select * from scheduled_tasks where picked = $1 and last_heartbeat <= $2 order by last_heartbeat asc;

select * from scheduled_tasks where task_name = $1 and task_instance = $2;

insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
values ($1, $2, $3, $4, $5, $6);

-- The claim.
update scheduled_tasks set picked = $1, picked_by = $2, last_heartbeat = $3, version = version + 1
where picked = $4 and task_name = $5 and task_instance = $6 and version = $7;

update scheduled_tasks set last_heartbeat = $1 where task_name = $2 and task_instance = $3 and version = $4;

-- The end of a run.
update scheduled_tasks set picked = $1, picked_by = $2, last_heartbeat = $3, last_success = $4, last_failure = $5,
consecutive_failures = $6, execution_time = $7, version = version + 1
where task_name = $8 and task_instance = $9 and version = $10;

-- The metrics.
select task_name, count(*) as instance_count, sum(case when picked = $1 then 1 else 0 end) as running_count,
min(execution_time) as earliest_execution_time, max(last_success) as latest_last_success,
max(last_failure) as latest_last_failure, max(consecutive_failures) as max_consecutive_failures
from scheduled_tasks group by task_name;

-- A job of a removed feature, after 14 days.
delete from scheduled_tasks where task_name = $1;
