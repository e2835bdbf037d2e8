-- Tables that all features use: the outbox of mails, rate limits, and stored responses of idempotent requests.

-- A mail is written in the transaction that causes it. A worker first moves due_at forward by the length of its lease, so
-- that no other worker sends the mail. After sending, due_at and the body are null, because the body can contain links.
create table outbox_messages (
    id uuid not null,
    created_at timestamptz not null,
    user_id uuid,
    recipient text not null,
    subject text not null,
    body text,
    due_at timestamptz,
    attempts integer not null,
    sent_at timestamptz,
    last_error text,
    constraint outbox_messages_pkey primary key (id),
    constraint outbox_messages_recipient_length check (char_length(recipient) between 1 and 254),
    constraint outbox_messages_subject_length check (char_length(subject) between 1 and 200),
    constraint outbox_messages_body_length check (char_length(body) <= 100000),
    constraint outbox_messages_last_error_length check (char_length(last_error) <= 500),
    constraint outbox_messages_attempts_not_negative check (attempts >= 0),
    constraint outbox_messages_body_while_it_waits check ((body is null) = (due_at is null)),
    constraint outbox_messages_sent_once check (sent_at is null or due_at is null)
);

comment on column outbox_messages.user_id is 'the user that the message concerns; null if an earlier version wrote it to an address without an account';
comment on column outbox_messages.recipient is 'Personal data: the address that the mail goes to';
comment on column outbox_messages.subject is 'Personal data: the subject, which may contain names';
comment on column outbox_messages.body is 'Personal data: the text, kept until the mail is sent or given up';
comment on column outbox_messages.last_error is 'Personal data: the error from the mail server, which may contain the address';

create index outbox_messages_fresh_idx on outbox_messages (due_at, id) where attempts = 0 and due_at is not null;
create index outbox_messages_retry_idx on outbox_messages (due_at, id) where attempts > 0 and due_at is not null;
create index outbox_messages_user_idx on outbox_messages (user_id, id);
create index outbox_messages_done_idx on outbox_messages (created_at, id) where due_at is null;
-- A metric counts the mails that were given up.
create index outbox_messages_given_up_idx on outbox_messages (id) where due_at is null and sent_at is null;

-- Rate limits by the generic cell rate algorithm (GCRA): one instant per key, the theoretical arrival time. A row whose
-- instant has passed means the same as no row.
create table rate_limits (
    key bytea not null,
    theoretical_arrival timestamptz not null,
    constraint rate_limits_pkey primary key (key),
    constraint rate_limits_key_is_a_hash check (octet_length(key) = 32)
);

comment on column rate_limits.key is 'the SHA-256 of the limited subject, such as an address or a name';

create index rate_limits_theoretical_arrival_idx on rate_limits (theoretical_arrival, key);

-- Stored responses to requests that clients can repeat. The key is inserted first, in the transaction of the request. So a
-- concurrent request with the same key waits for that transaction, and then finds the response.
create table idempotency_keys (
    user_id uuid not null,
    endpoint text collate "C" not null,
    key text collate "C" not null,
    request_hash text collate "C" not null,
    created_at timestamptz not null,
    status integer,
    headers text[],
    body bytea,
    constraint idempotency_keys_pkey primary key (user_id, endpoint, key),
    constraint idempotency_keys_endpoint_length check (char_length(endpoint) between 1 and 200),
    constraint idempotency_keys_key_is_printable check (key ~ '^[ -~]{1,255}$'),
    constraint idempotency_keys_request_hash_is_sha256 check (request_hash ~ '^[0-9a-f]{64}$'),
    constraint idempotency_keys_answer_is_whole check (num_nulls(status, headers, body) in (0, 3)),
    constraint idempotency_keys_answer_is_success check (status between 200 and 299)
);

comment on column idempotency_keys.headers is 'Personal data: headers of the stored response, one in each element: Name: value';
comment on column idempotency_keys.body is 'Personal data: the stored response';

create index idempotency_keys_created_idx on idempotency_keys (created_at);

-- The background jobs, one row each. The library db-scheduler names the table and its columns, and writes its statements.
-- A server claims a job by setting picked, and renews last_heartbeat while the job runs; another server takes over a job
-- whose heartbeat is too old.
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
    constraint scheduled_tasks_task_name_length check (char_length(task_name) between 1 and 100),
    constraint scheduled_tasks_task_instance_length check (char_length(task_instance) between 1 and 100),
    constraint scheduled_tasks_picked_by_length check (char_length(picked_by) <= 50),
    constraint scheduled_tasks_without_data check (task_data is null),
    constraint scheduled_tasks_picked_has_heartbeat check (not picked or last_heartbeat is not null)
);

comment on column scheduled_tasks.task_instance is 'always recurring: each job exists once';
comment on column scheduled_tasks.task_data is 'always null: the jobs have no data, so that none is deserialized';
comment on column scheduled_tasks.picked_by is 'the process and host that run the job';
comment on column scheduled_tasks.version is 'counts the changes of the row; two servers cannot claim the same version';

create index scheduled_tasks_due_idx on scheduled_tasks (picked, execution_time);
