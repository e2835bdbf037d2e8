--liquibase formatted sql logicalFilePath:20261129205500
-- follows: 20261129204747

--changeset cimiento:20261129205500-1
--comment: reissued refresh tokens
alter table refresh_tokens add column reissue_salt text collate "C";
alter table refresh_tokens add constraint refresh_tokens_reissue_salt_is_of_an_exchange check (reissue_salt is null or exchanged_at is not null);
alter table refresh_tokens add constraint refresh_tokens_reissue_salt_length check (char_length(reissue_salt) between 1 and 64);
comment on column refresh_tokens.expires_at is 'when the token cannot be exchanged any more, or, once exchanged, is forgotten';
comment on column refresh_tokens.reissue_salt is 'with the exchanged token it gives the next one again; null once that one was exchanged too';
drop index refresh_tokens_session_idx;
create index refresh_tokens_session_idx on refresh_tokens (session_id, exchanged_at);
--rollback drop index refresh_tokens_session_idx;
--rollback create index refresh_tokens_session_idx on refresh_tokens (session_id);
--rollback comment on column refresh_tokens.expires_at is null;
--rollback alter table refresh_tokens drop constraint refresh_tokens_reissue_salt_length;
--rollback alter table refresh_tokens drop constraint refresh_tokens_reissue_salt_is_of_an_exchange;
--rollback alter table refresh_tokens drop column reissue_salt;
