--liquibase formatted sql logicalFilePath:20261121224502
-- follows: 20261121160534

--changeset cimiento:20261121224502-1
--comment: comments
comment on column order_events.actor_id is 'the user who did it; null for this program, and for a buyer who has gone';

--rollback comment on column order_events.actor_id is 'the user who did it; null for this program';
