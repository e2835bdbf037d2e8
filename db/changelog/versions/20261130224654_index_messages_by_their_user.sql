--liquibase formatted sql logicalFilePath:20261130224654
-- follows: 20261130195517

--changeset cimiento:20261130224654-1 runInTransaction:false
--comment: add index messages_author_user_idx
create index concurrently messages_author_user_idx on messages (team_id, author_user_id, id)
where (author_user_id is not null);

--rollback drop index concurrently if exists messages_author_user_idx;

--changeset cimiento:20261130224654-2 runInTransaction:false
--comment: drop index messages_user_idx
drop index concurrently if exists messages_user_idx;

--rollback create index concurrently messages_user_idx on messages (author_user_id, team_id);
