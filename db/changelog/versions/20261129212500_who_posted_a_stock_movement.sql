--liquibase formatted sql logicalFilePath:20261129212500
-- follows: 20261129205500
-- Taken back, it loses: column stock_movements.actor_id with its values.

--changeset cimiento:20261129212500-1
--comment: add column actor_id to stock_movements, with its constraint and its comment
alter table stock_movements add column actor_id uuid;
alter table stock_movements add constraint stock_movements_actor_by_hand check (((source_id is null) or (actor_id is null))) not valid;
comment on column stock_movements.actor_id is 'the user who posted it by hand or by an import; null for this program, and for a movement with a source';

--rollback alter table stock_movements drop constraint stock_movements_actor_by_hand;
--rollback alter table stock_movements drop column actor_id;

--changeset cimiento:20261129212500-2
--comment: validate the constraint, while the table is read and written
alter table stock_movements validate constraint stock_movements_actor_by_hand;

--rollback empty
