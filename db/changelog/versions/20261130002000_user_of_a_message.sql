--liquibase formatted sql logicalFilePath:20261130002000
-- follows: 20261129223000
-- Taken back, it loses: column outbox_messages.user_id with its values.
--
-- Messages that are stored already are about the user who has their address now. Messages to addresses of no account stay
-- without a user until their retention period ends.

--changeset cimiento:20261130002000-1 splitStatements:false rollbackSplitStatements:false stripComments:false
--comment: add outbox_messages.user_id with its values, an index and its comment
alter table outbox_messages add column user_id uuid;
comment on column outbox_messages.user_id is 'the user whom the message is about; null if an earlier version wrote it to an address of no account';
update outbox_messages m
   set user_id = u.id
  from users u
 where u.email_key = lower(m.recipient);
create index outbox_messages_user_idx on outbox_messages (user_id, id);
drop index outbox_messages_recipient_idx;

--rollback create index outbox_messages_recipient_idx on outbox_messages (lower(recipient));
--rollback drop index outbox_messages_user_idx;
--rollback alter table outbox_messages drop column user_id;
