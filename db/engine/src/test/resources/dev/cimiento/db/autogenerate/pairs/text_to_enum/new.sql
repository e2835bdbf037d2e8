create type job_state as enum ('new', 'done');
create table jobs (id int primary key, state job_state not null default 'new');
