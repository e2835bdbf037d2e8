-- What all features use: the mails that wait to be sent, and how often something was tried.

-- A mail is written in the transaction that it is about. Who sends it moves due_at on first, by the length of a lease,
-- and so keeps others away from it; when it is done there is no due_at, and no body, since that may have links in it.
create table outbox_messages (
    id uuid not null,
    created_at timestamptz not null,
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

create index outbox_messages_due_idx on outbox_messages (due_at, id) where due_at is not null;
create index outbox_messages_done_idx on outbox_messages (created_at, id) where due_at is null;

-- How often something was tried, by the generic cell rate algorithm: one instant for each key, before which so many as
-- are allowed at once have been tried. A row whose instant has passed says as much as none.
create table rate_limits (
    key bytea not null,
    theoretical_arrival timestamptz not null,
    constraint rate_limits_pkey primary key (key),
    constraint rate_limits_key_is_a_hash check (octet_length(key) = 32)
);

comment on column rate_limits.key is 'the SHA-256 of what is counted, which may be an address or a name';

create index rate_limits_theoretical_arrival_idx on rate_limits (theoretical_arrival, key);
