-- Accounts: users, their sessions, the tokens of their programs, and the audit log.
--
-- Secrets are stored as hashes only: a slow hash of passwords, and SHA-256 in hexadecimal digits of random tokens.

create table users (
    id uuid not null,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    email text not null,
    email_key text collate "C" not null,
    full_name text not null,
    full_name_folded text collate "C" not null,
    search tsvector not null,
    role text collate "C" not null,
    active boolean not null,
    email_verified boolean not null,
    constraint users_pkey primary key (id),
    constraint users_email_unique unique (email_key),
    constraint users_version_positive check (version > 0),
    constraint users_email_length check (char_length(email) between 3 and 254),
    constraint users_full_name_length check (char_length(full_name) between 1 and 120),
    constraint users_role_known check (role in ('user', 'admin'))
);

comment on column users.email is 'Personal data: the address as typed';
comment on column users.email_key is 'Personal data: the address without case, unique and used for lookups';
comment on column users.full_name is 'Personal data: the name';
comment on column users.full_name_folded is 'Personal data: the name as searched and sorted';
comment on column users.search is 'Personal data: the folded words of the name and of the address';

-- Each index serves one sort order of the list, in both directions, and the filter on its first column.
create index users_name_idx on users (full_name_folded, id);
create index users_created_idx on users (created_at, id);
create index users_role_idx on users (role, full_name_folded, id);
create index users_active_idx on users (active, full_name_folded, id);
create index users_search_idx on users using gin (search);

-- A table of its own, so that no statement that reads users can return a password hash.
create table passwords (
    user_id uuid not null,
    hash text not null,
    changed_at timestamptz not null,
    constraint passwords_pkey primary key (user_id),
    constraint passwords_user_fk foreign key (user_id) references users (id) on delete cascade,
    constraint passwords_hash_not_blank check (hash <> '')
);

comment on column passwords.hash is 'Personal data: a slow hash of the password';

create table profiles (
    user_id uuid not null,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    display_name text,
    bio text,
    avatar_url text,
    locale text,
    time_zone text,
    recipient text,
    street text,
    postal_code text,
    city text,
    region text,
    country text,
    constraint profiles_pkey primary key (user_id),
    constraint profiles_user_fk foreign key (user_id) references users (id) on delete cascade,
    constraint profiles_version_positive check (version > 0),
    constraint profiles_display_name_length check (char_length(display_name) between 1 and 80),
    constraint profiles_bio_length check (char_length(bio) between 1 and 2000),
    constraint profiles_avatar_url_is_https check (avatar_url like 'https://%' and char_length(avatar_url) <= 2048),
    constraint profiles_locale_length check (char_length(locale) between 2 and 35),
    constraint profiles_time_zone_length check (char_length(time_zone) between 1 and 64),
    constraint profiles_address_is_whole check (
        num_nulls(recipient, street, city, country) in (0, 4)
        and (recipient is not null or num_nonnulls(postal_code, region) = 0)
    ),
    constraint profiles_recipient_length check (char_length(recipient) between 1 and 120),
    constraint profiles_street_length check (char_length(street) between 1 and 200),
    constraint profiles_postal_code_length check (char_length(postal_code) between 1 and 20),
    constraint profiles_city_length check (char_length(city) between 1 and 100),
    constraint profiles_region_length check (char_length(region) between 1 and 100),
    constraint profiles_country_is_a_code check (country ~ '^[A-Z]{2}$')
);

comment on column profiles.display_name is 'Personal data: the name shown to others';
comment on column profiles.bio is 'Personal data: the text about the user, written by the user';
comment on column profiles.avatar_url is 'Personal data: the address of a picture';
comment on column profiles.locale is 'Personal data: the preferred language';
comment on column profiles.time_zone is 'Personal data: the time zone';
comment on column profiles.recipient is 'Personal data: the name of the postal address';
comment on column profiles.street is 'Personal data: the street of the postal address';
comment on column profiles.postal_code is 'Personal data: the postal code of the postal address';
comment on column profiles.city is 'Personal data: the city of the postal address';
comment on column profiles.region is 'Personal data: the region of the postal address';
comment on column profiles.country is 'Personal data: the country of the postal address';

-- A session is valid until it expires. Ending a session deletes its row.
create table sessions (
    id uuid not null,
    user_id uuid not null,
    created_at timestamptz not null,
    last_used_at timestamptz not null,
    expires_at timestamptz not null,
    address text,
    user_agent text,
    constraint sessions_pkey primary key (id),
    constraint sessions_user_fk foreign key (user_id) references users (id) on delete cascade,
    constraint sessions_address_length check (char_length(address) between 1 and 45),
    constraint sessions_user_agent_length check (char_length(user_agent) between 1 and 200)
);

comment on column sessions.address is 'Personal data: the network address that signed in';
comment on column sessions.user_agent is 'Personal data: the program that signed in';

create index sessions_user_idx on sessions (user_id, created_at, id);
create index sessions_expires_idx on sessions (expires_at);

-- The refresh tokens of a session: the one that can be exchanged, and exchanged ones, whose reuse reveals a stolen copy.
create table refresh_tokens (
    hash text collate "C" not null,
    session_id uuid not null,
    expires_at timestamptz not null,
    exchanged_at timestamptz,
    reissue_salt text collate "C",
    constraint refresh_tokens_pkey primary key (hash),
    constraint refresh_tokens_session_fk foreign key (session_id) references sessions (id) on delete cascade,
    constraint refresh_tokens_hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$'),
    constraint refresh_tokens_reissue_salt_is_of_an_exchange check (reissue_salt is null or exchanged_at is not null),
    constraint refresh_tokens_reissue_salt_length check (char_length(reissue_salt) between 1 and 64)
);

comment on column refresh_tokens.expires_at is 'the end of the validity of the token; once it is exchanged, the time of its deletion';
comment on column refresh_tokens.reissue_salt is
    'the salt that derives the next token from the exchanged one again; null once the next one was exchanged too';

create index refresh_tokens_session_idx on refresh_tokens (session_id, exchanged_at);
create index refresh_tokens_expires_idx on refresh_tokens (expires_at);

-- A user has at most one token for each purpose. A new token replaces the previous one.
create table one_time_tokens (
    user_id uuid not null,
    purpose text collate "C" not null,
    hash text collate "C" not null,
    expires_at timestamptz not null,
    message_id uuid,
    constraint one_time_tokens_pkey primary key (user_id, purpose),
    constraint one_time_tokens_hash_unique unique (hash),
    constraint one_time_tokens_user_fk foreign key (user_id) references users (id) on delete cascade,
    constraint one_time_tokens_purpose_known check (purpose in ('email_verification', 'password_reset')),
    constraint one_time_tokens_hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$')
);

comment on column one_time_tokens.message_id is
    'the outbox message that carries the token; each attempt to send it starts the lifetime of the token again';

create index one_time_tokens_message_idx on one_time_tokens (message_id);
create index one_time_tokens_expires_idx on one_time_tokens (expires_at);

create table access_tokens (
    id uuid not null,
    user_id uuid not null,
    name text not null,
    scopes text[] not null,
    hash text collate "C" not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    last_used_at timestamptz,
    constraint access_tokens_pkey primary key (id),
    constraint access_tokens_hash_unique unique (hash),
    constraint access_tokens_user_fk foreign key (user_id) references users (id) on delete cascade,
    constraint access_tokens_name_length check (char_length(name) between 1 and 80),
    constraint access_tokens_hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$'),
    constraint access_tokens_has_scopes check (cardinality(scopes) between 1 and 50)
);

comment on column access_tokens.name is 'Personal data: the name of the token, given by the user';

create index access_tokens_user_idx on access_tokens (user_id, created_at, id);
create index access_tokens_expires_idx on access_tokens (expires_at);

-- The audit log. It has no foreign keys, so that events survive the deletion of their users.
create table audit_events (
    id uuid not null,
    occurred_at timestamptz not null,
    action text collate "C" not null,
    actor text not null,
    actor_id uuid,
    user_id uuid,
    address text,
    note text,
    constraint audit_events_pkey primary key (id),
    constraint audit_events_action_length check (char_length(action) between 1 and 60),
    constraint audit_events_actor_length check (char_length(actor) between 1 and 120),
    constraint audit_events_address_length check (char_length(address) between 1 and 45),
    constraint audit_events_note_length check (char_length(note) between 1 and 200)
);

comment on column audit_events.actor_id is 'the user who acted; null for this program and for anonymous clients';
comment on column audit_events.user_id is 'the user whose account was acted on';
comment on column audit_events.actor is 'Personal data: the name of the actor';
comment on column audit_events.address is 'Personal data: the network address of the client';
comment on column audit_events.note is 'Personal data: further details, such as the new role';

create index audit_events_occurred_idx on audit_events (occurred_at, id);
create index audit_events_actor_idx on audit_events (actor_id, occurred_at, id);
create index audit_events_user_idx on audit_events (user_id, occurred_at, id);
create index audit_events_action_idx on audit_events (action, occurred_at, id);

-- Events are only added. Only the function below deletes them, after their retention period.
create function refuse_change_of_audit_events() returns trigger
    language plpgsql
as $$
begin
    raise exception 'audit_events is append-only';
end
$$;

create trigger audit_events_are_only_added_to
    before update or truncate on audit_events
    for each statement
    execute function refuse_change_of_audit_events();

-- The serving role has no right to delete from this table. If it owns the table, this still protects recent events.
create function refuse_removal_of_recent_audit_events() returns trigger
    language plpgsql
as $$
begin
    if old.occurred_at > now() - interval '30 days' then
        raise exception 'audit_events of the last 30 days cannot be deleted';
    end if;
    return old;
end
$$;

create trigger audit_events_of_30_days_stay
    before delete on audit_events
    for each row
    execute function refuse_removal_of_recent_audit_events();

-- Deletes the oldest events before an instant, with the rights of the table's owner. Names are bound when the function
-- is created, so the caller's search path has no influence.
create function remove_audit_events(before timestamptz, most integer) returns bigint
    language sql
    security definer
begin atomic
    with removed as (
        delete from audit_events
         where id in (
               select e.id
                 from audit_events e
                where e.occurred_at < before
                order by e.occurred_at,
                         e.id
                limit most
                  for update skip locked)
        returning id
    )
    select count(*)
      from removed;
end;
