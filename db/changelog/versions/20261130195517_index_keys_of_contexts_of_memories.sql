--liquibase formatted sql logicalFilePath:20261130195517
-- follows: 20261130173500

--changeset cimiento:20261130195517-1 runInTransaction:false
--comment: add index memories_context_idx
create index concurrently memories_context_idx on memories using gin (context);

--rollback drop index concurrently if exists memories_context_idx;
