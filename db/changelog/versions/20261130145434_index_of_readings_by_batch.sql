--liquibase formatted sql logicalFilePath:20261130145434
-- follows: 20261130142435
-- Builds readings_batch_idx under a lock that blocks writes to readings: PostgreSQL builds no index of a partitioned table concurrently.

--changeset cimiento:20261130145434-1
--comment: add index readings_batch_idx
set local lock_timeout = '5s';
-- lint: allow index-build because the same release creates the table, so it has no readings yet
create index readings_batch_idx on readings (device_id, batch);

--rollback drop index readings_batch_idx;
