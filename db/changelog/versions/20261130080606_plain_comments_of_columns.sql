--liquibase formatted sql logicalFilePath:20261130080606
-- follows: 20261130002000

--changeset cimiento:20261130080606-1
--comment: comments
comment on column outbox_messages.last_error is 'Personal data: the error from the mail server, which may contain the address';
comment on column outbox_messages.user_id is 'the user that the message concerns; null if an earlier version wrote it to an address without an account';
comment on column stock_levels.folded_before is 'movements recorded before this time may be replaced by one movement with their sum; null if none was';
comment on column stock_movements.source_id is 'the cause of the movement, such as an order; null if a user posted it by hand';
comment on column stock_movements.actor_id is 'the user who posted the movement by hand or by an import; null for this program, and for a movement with a source';
comment on column rate_limits.key is 'the SHA-256 of the limited subject, such as an address or a name';
comment on column profiles.bio is 'Personal data: the text about the user, written by the user';
comment on column access_tokens.name is 'Personal data: the name of the token, given by the user';
comment on column audit_events.actor is 'Personal data: the name of the actor';
comment on column audit_events.note is 'Personal data: further details, such as the new role';
comment on column refresh_tokens.expires_at is 'the end of the validity of the token; once it is exchanged, the time of its deletion';
comment on column refresh_tokens.reissue_salt is 'the salt that derives the next token from the exchanged one again; null once the next one was exchanged too';

--rollback comment on column outbox_messages.last_error is 'Personal data: what the mail server said, which may repeat the address';
--rollback comment on column outbox_messages.user_id is 'the user whom the message is about; null if an earlier version wrote it to an address of no account';
--rollback comment on column stock_levels.folded_before is 'movements recorded earlier may have been replaced by one opening movement; null if none was';
--rollback comment on column stock_movements.source_id is 'what it was posted for, such as an order; null when by hand';
--rollback comment on column stock_movements.actor_id is 'the user who posted it by hand or by an import; null for this program, and for a movement with a source';
--rollback comment on column rate_limits.key is 'the SHA-256 of what is counted, which may be an address or a name';
--rollback comment on column profiles.bio is 'Personal data: what the user wrote about themselves';
--rollback comment on column access_tokens.name is 'Personal data: what the user called the token';
--rollback comment on column audit_events.actor is 'Personal data: what the actor is called';
--rollback comment on column audit_events.note is 'Personal data: what else matters, such as the new role';
--rollback comment on column refresh_tokens.expires_at is 'when the token cannot be exchanged any more, or, once exchanged, is forgotten';
--rollback comment on column refresh_tokens.reissue_salt is 'with the exchanged token it gives the next one again; null once that one was exchanged too';
