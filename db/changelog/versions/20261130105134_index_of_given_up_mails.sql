--liquibase formatted sql logicalFilePath:20261130105134
-- follows: 20261130080606
--
-- The plans of the statements (db explain) show that the metric of given-up mails reads the whole outbox.

--changeset cimiento:20261130105134-1 runInTransaction:false
--comment: add index outbox_messages_given_up_idx
create index concurrently outbox_messages_given_up_idx on outbox_messages (id)
where ((due_at is null) and (sent_at is null));

--rollback drop index concurrently outbox_messages_given_up_idx;
