--liquibase formatted sql logicalFilePath:20261121154536
-- follows: 20261121070000
-- Taken back, it loses: table outbox_messages with its rows.
-- Taken back, it loses: table rate_limits with its rows.

--changeset cimiento:20261121154536-1
--comment: add table outbox_messages, add table rate_limits, comments and 3 more
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
    constraint outbox_messages_recipient_length check (((char_length(recipient) >= 1) and (char_length(recipient) <= 254))),
    constraint outbox_messages_subject_length check (((char_length(subject) >= 1) and (char_length(subject) <= 200))),
    constraint outbox_messages_body_length check ((char_length(body) <= 100000)),
    constraint outbox_messages_last_error_length check ((char_length(last_error) <= 500)),
    constraint outbox_messages_attempts_not_negative check ((attempts >= 0)),
    constraint outbox_messages_body_while_it_waits check (((body is null) = (due_at is null))),
    constraint outbox_messages_sent_once check (((sent_at is null) or (due_at is null))),
    constraint outbox_messages_pkey primary key (id)
);
create table rate_limits (
    key bytea not null,
    theoretical_arrival timestamptz not null,
    constraint rate_limits_key_is_a_hash check ((octet_length(key) = 32)),
    constraint rate_limits_pkey primary key (key)
);
comment on column rate_limits.key is 'the SHA-256 of what is counted, which may be an address or a name';
create index outbox_messages_done_idx on outbox_messages (created_at, id) where (due_at is null);
create index outbox_messages_due_idx on outbox_messages (due_at, id) where (due_at is not null);
create index rate_limits_theoretical_arrival_idx on rate_limits (theoretical_arrival, key);

--rollback drop table rate_limits;
--rollback drop table outbox_messages;
