-- Each committed idempotency key has a stored response.
select user_id,
       endpoint,
       key
  from idempotency_keys
 where status is null;
