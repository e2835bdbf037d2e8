--liquibase formatted sql logicalFilePath:20261129204747
-- follows: 20261121224502
-- Taken back, it loses: column one_time_tokens.message_id with its values.
-- Taken back, it loses: column stock_levels.folded_before with its values.

--changeset cimiento:20261129204747-1 splitStatements:false rollbackSplitStatements:false stripComments:false
--comment: drop index outbox_messages_due_idx, add stock_levels.folded_before, comments and 11 more
drop index outbox_messages_due_idx;
alter table stock_levels add column folded_before timestamptz;
comment on column stock_levels.folded_before is 'movements recorded earlier may have been replaced by one opening movement; null if none was';
alter table one_time_tokens add column message_id uuid;
comment on column one_time_tokens.message_id is 'the outbox message that carries the token; each attempt to send it starts the lifetime of the token again';
comment on column outbox_messages.recipient is 'Personal data: the address that the mail goes to';
comment on column outbox_messages.subject is 'Personal data: the subject, which may contain names';
comment on column outbox_messages.body is 'Personal data: the text, kept until the mail is sent or given up';
comment on column outbox_messages.last_error is 'Personal data: what the mail server said, which may repeat the address';
comment on column users.email is 'Personal data: the address as typed';
comment on column users.email_key is 'Personal data: the address without case, unique and used for lookups';
comment on column users.full_name is 'Personal data: the name';
comment on column users.full_name_folded is 'Personal data: the name as searched and sorted';
comment on column users.search is 'Personal data: the folded words of the name and of the address';
comment on column passwords.hash is 'Personal data: a slow hash of the password';
comment on column profiles.display_name is 'Personal data: the name shown to others';
comment on column profiles.bio is 'Personal data: what the user wrote about themselves';
comment on column profiles.avatar_url is 'Personal data: the address of a picture';
comment on column profiles.locale is 'Personal data: the preferred language';
comment on column profiles.time_zone is 'Personal data: the time zone';
comment on column profiles.recipient is 'Personal data: the name of the postal address';
comment on column profiles.street is 'Personal data: the street of the postal address';
comment on column profiles.postal_code is 'Personal data: the postal code of the postal address';
comment on column profiles.city is 'Personal data: the city of the postal address';
comment on column profiles.region is 'Personal data: the region of the postal address';
comment on column profiles.country is 'Personal data: the country of the postal address';
comment on column sessions.address is 'Personal data: the network address that signed in';
comment on column sessions.user_agent is 'Personal data: the program that signed in';
comment on column access_tokens.name is 'Personal data: what the user called the token';
comment on column audit_events.actor is 'Personal data: what the actor is called';
comment on column audit_events.actor_id is 'the user who acted; null for this program and for anonymous clients';
comment on column audit_events.user_id is 'the user whose account was acted on';
comment on column audit_events.address is 'Personal data: the network address of the client';
comment on column audit_events.note is 'Personal data: what else matters, such as the new role';
comment on column orders.ship_recipient is 'Personal data: the name of the shipping address';
comment on column orders.ship_street is 'Personal data: the street of the shipping address';
comment on column orders.ship_postal_code is 'Personal data: the postal code of the shipping address';
comment on column orders.ship_city is 'Personal data: the city of the shipping address';
comment on column orders.ship_region is 'Personal data: the region of the shipping address';
comment on column orders.ship_country is 'Personal data: the country of the shipping address';
comment on column orders.reference is 'the number that an imported order had in its system of origin';
comment on column orders.customer_code is 'Personal data: the code of the customer in the system of origin';
comment on column orders.customer_name is 'Personal data: the name of an imported customer';
comment on column orders.customer_contact is 'Personal data: the person to contact at an imported customer';
comment on column orders.customer_city is 'Personal data: the city of an imported customer';
comment on column orders.customer_country is 'Personal data: the country of an imported customer';
comment on column orders.destination is 'the country that an imported order went to, by its name';
comment on column order_events.actor_id is 'the user who acted; null for this program, and for a buyer whose account was deleted';
comment on column order_events.payment_reference is 'Personal data: the number of the payment at the payment provider';
comment on column idempotency_keys.headers is 'Personal data: headers of the stored response, one in each element: Name: value';
comment on column idempotency_keys.body is 'Personal data: the stored response';
create or replace function refuse_removal_of_recent_audit_events() returns trigger
    language plpgsql
    as $$
begin
    if old.occurred_at > now() - interval '30 days' then
        raise exception 'audit_events of the last 30 days cannot be deleted';
    end if;
    return old;
end
$$;
create or replace function remove_audit_events(before timestamptz, most integer) returns bigint
    language sql security definer
    begin atomic
 with removed as (
          delete from audit_events
           where (audit_events.id in ( select e.id
                    from audit_events e
                   where (e.occurred_at < remove_audit_events.before)
                   order by e.occurred_at, e.id
                  limit remove_audit_events.most
                  for update of e skip locked))
           returning audit_events.id
         )
  select count(*) as count
    from removed;
end;
create or replace function refuse_change_of_audit_events() returns trigger
    language plpgsql
    as $$
begin
    raise exception 'audit_events is append-only';
end
$$;
create index outbox_messages_recipient_idx on outbox_messages (lower(recipient));
create index outbox_messages_fresh_idx on outbox_messages (due_at, id)
where ((attempts = 0) and (due_at is not null));
create index outbox_messages_retry_idx on outbox_messages (due_at, id)
where ((attempts > 0) and (due_at is not null));
create index one_time_tokens_message_idx on one_time_tokens (message_id);
create index orders_customer_idx on orders (customer_code, id) where (customer_code is not null);
create trigger audit_events_of_30_days_stay
    before delete on audit_events
    for each row
    execute procedure refuse_removal_of_recent_audit_events();
drop trigger audit_events_are_only_added_to on audit_events;
create trigger audit_events_are_only_added_to
    before update or truncate on audit_events
    for each statement
    execute procedure refuse_change_of_audit_events();

--rollback drop trigger audit_events_of_30_days_stay on audit_events;
--rollback drop index outbox_messages_retry_idx;
--rollback drop index outbox_messages_fresh_idx;
--rollback drop index outbox_messages_recipient_idx;
--rollback drop index one_time_tokens_message_idx;
--rollback drop index orders_customer_idx;
--rollback drop function refuse_removal_of_recent_audit_events();
--rollback drop function remove_audit_events(before timestamptz, most integer);
--rollback alter table stock_levels drop column folded_before;
--rollback alter table one_time_tokens drop column message_id;
--rollback comment on column outbox_messages.recipient is null;
--rollback comment on column outbox_messages.subject is null;
--rollback comment on column outbox_messages.body is null;
--rollback comment on column outbox_messages.last_error is null;
--rollback comment on column users.email is null;
--rollback comment on column users.email_key is 'the address without case: what is unique, and what is looked for';
--rollback comment on column users.full_name is null;
--rollback comment on column users.full_name_folded is null;
--rollback comment on column users.search is 'the folded words of the name and of the address';
--rollback comment on column passwords.hash is null;
--rollback comment on column profiles.display_name is null;
--rollback comment on column profiles.bio is null;
--rollback comment on column profiles.avatar_url is null;
--rollback comment on column profiles.locale is null;
--rollback comment on column profiles.time_zone is null;
--rollback comment on column profiles.recipient is null;
--rollback comment on column profiles.street is null;
--rollback comment on column profiles.postal_code is null;
--rollback comment on column profiles.city is null;
--rollback comment on column profiles.region is null;
--rollback comment on column profiles.country is null;
--rollback comment on column sessions.address is null;
--rollback comment on column sessions.user_agent is null;
--rollback comment on column access_tokens.name is null;
--rollback comment on column audit_events.actor is null;
--rollback comment on column audit_events.actor_id is 'who did it; null for this program and for one who has not signed in';
--rollback comment on column audit_events.user_id is 'whose account it was done to';
--rollback comment on column audit_events.address is null;
--rollback comment on column audit_events.note is null;
--rollback comment on column orders.ship_recipient is null;
--rollback comment on column orders.ship_street is null;
--rollback comment on column orders.ship_postal_code is null;
--rollback comment on column orders.ship_city is null;
--rollback comment on column orders.ship_region is null;
--rollback comment on column orders.ship_country is null;
--rollback comment on column orders.reference is 'the number that an order from elsewhere had there';
--rollback comment on column orders.customer_code is null;
--rollback comment on column orders.customer_name is null;
--rollback comment on column orders.customer_contact is null;
--rollback comment on column orders.customer_city is null;
--rollback comment on column orders.customer_country is null;
--rollback comment on column orders.destination is 'the country that an order from elsewhere went to, by its name';
--rollback comment on column order_events.actor_id is 'the user who did it; null for this program, and for a buyer who has gone';
--rollback comment on column order_events.payment_reference is null;
--rollback comment on column idempotency_keys.headers is 'one in each element: Name: value';
--rollback comment on column idempotency_keys.body is null;
--rollback create or replace function refuse_change_of_audit_events() returns trigger
--rollback     language plpgsql
--rollback     as $$
--rollback begin
--rollback     raise exception 'audit_events is only added to';
--rollback end
--rollback $$;
--rollback create index outbox_messages_due_idx on outbox_messages (due_at, id) where (due_at is not null);
--rollback drop trigger audit_events_are_only_added_to on audit_events;
--rollback create trigger audit_events_are_only_added_to
--rollback     before update or delete or truncate on audit_events
--rollback     for each statement
--rollback     execute procedure refuse_change_of_audit_events();
