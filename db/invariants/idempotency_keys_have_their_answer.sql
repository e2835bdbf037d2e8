-- A key that is committed has its answer: none is stuck.
select user_id,
       endpoint,
       key
  from idempotency_keys
 where status is null;
