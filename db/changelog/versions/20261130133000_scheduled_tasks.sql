--liquibase formatted sql logicalFilePath:20261130133000
-- follows: 20261130105134
-- A downgrade loses: table scheduled_tasks with its rows.

--changeset cimiento:20261130133000-1
--comment: add table scheduled_tasks, comments, add index scheduled_tasks_due_idx
create table scheduled_tasks (
    task_name text collate "C" not null,
    task_instance text collate "C" not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint not null,
    constraint scheduled_tasks_pkey primary key (task_name, task_instance),
    constraint scheduled_tasks_task_name_length check ((char_length(task_name) >= 1) and (char_length(task_name) <= 100)),
    constraint scheduled_tasks_task_instance_length check ((char_length(task_instance) >= 1) and (char_length(task_instance) <= 100)),
    constraint scheduled_tasks_picked_by_length check (char_length(picked_by) <= 50),
    constraint scheduled_tasks_without_data check (task_data is null),
    constraint scheduled_tasks_picked_has_heartbeat check ((not picked) or (last_heartbeat is not null))
);
comment on column scheduled_tasks.task_instance is 'always recurring: each job exists once';
comment on column scheduled_tasks.task_data is 'always null: the jobs have no data, so that none is deserialized';
comment on column scheduled_tasks.picked_by is 'the process and host that run the job';
comment on column scheduled_tasks.version is 'counts the changes of the row; two servers cannot claim the same version';
create index scheduled_tasks_due_idx on scheduled_tasks (picked, execution_time);

--rollback drop table scheduled_tasks;
