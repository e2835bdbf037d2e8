--liquibase formatted sql logicalFilePath:20261121155115
-- follows: 20261121154536
-- Taken back, it loses: table access_tokens with its rows.
-- Taken back, it loses: table audit_events with its rows.
-- Taken back, it loses: table one_time_tokens with its rows.
-- Taken back, it loses: table passwords with its rows.
-- Taken back, it loses: table profiles with its rows.
-- Taken back, it loses: table refresh_tokens with its rows.
-- Taken back, it loses: table sessions with its rows.
-- Taken back, it loses: table users with its rows.

--changeset cimiento:20261121155115-1 splitStatements:false rollbackSplitStatements:false stripComments:false
--comment: add table users, comments, add table passwords and 60 more
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
    constraint users_email_unique unique (email_key)
);
comment on column users.email_key is 'the address without case: what is unique, and what is looked for';
comment on column users.search is 'the folded words of the name and of the address';
create table passwords (
    user_id uuid not null,
    hash text not null,
    changed_at timestamptz not null,
    constraint passwords_pkey primary key (user_id)
);
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
    constraint profiles_pkey primary key (user_id)
);
create table sessions (
    id uuid not null,
    user_id uuid not null,
    created_at timestamptz not null,
    last_used_at timestamptz not null,
    expires_at timestamptz not null,
    address text,
    user_agent text,
    constraint sessions_pkey primary key (id)
);
create table refresh_tokens (
    hash text collate "C" not null,
    session_id uuid not null,
    expires_at timestamptz not null,
    exchanged_at timestamptz,
    constraint refresh_tokens_pkey primary key (hash)
);
create table one_time_tokens (
    user_id uuid not null,
    purpose text collate "C" not null,
    hash text collate "C" not null,
    expires_at timestamptz not null,
    constraint one_time_tokens_pkey primary key (user_id, purpose),
    constraint one_time_tokens_hash_unique unique (hash)
);
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
    constraint access_tokens_hash_unique unique (hash)
);
create table audit_events (
    id uuid not null,
    occurred_at timestamptz not null,
    action text collate "C" not null,
    actor text not null,
    actor_id uuid,
    user_id uuid,
    address text,
    note text,
    constraint audit_events_pkey primary key (id)
);
comment on column audit_events.actor_id is 'who did it; null for this program and for one who has not signed in';
comment on column audit_events.user_id is 'whose account it was done to';
create or replace function refuse_change_of_audit_events() returns trigger
    language plpgsql
    as $$
begin
    raise exception 'audit_events is only added to';
end
$$;
create index users_role_idx on users (role, full_name_folded, id);
create index users_search_idx on users using gin (search);
create index users_created_idx on users (created_at, id);
create index users_name_idx on users (full_name_folded, id);
create index users_active_idx on users (active, full_name_folded, id);
create index sessions_user_idx on sessions (user_id, created_at, id);
create index sessions_expires_idx on sessions (expires_at);
create index refresh_tokens_expires_idx on refresh_tokens (expires_at);
create index refresh_tokens_session_idx on refresh_tokens (session_id);
create index one_time_tokens_expires_idx on one_time_tokens (expires_at);
create index access_tokens_user_idx on access_tokens (user_id, created_at, id);
create index access_tokens_expires_idx on access_tokens (expires_at);
create index audit_events_user_idx on audit_events (user_id, occurred_at, id);
create index audit_events_action_idx on audit_events (action, occurred_at, id);
create index audit_events_occurred_idx on audit_events (occurred_at, id);
create index audit_events_actor_idx on audit_events (actor_id, occurred_at, id);
alter table users add constraint users_version_positive check ((version > 0));
alter table users
    add constraint users_email_length check (((char_length(email) >= 3) and (char_length(email) <= 254)));
alter table users
    add constraint users_full_name_length check (((char_length(full_name) >= 1) and (char_length(full_name) <= 120)));
alter table users add constraint users_role_known check ((role = any (array['user'::text, 'admin'::text])));
alter table passwords add constraint passwords_hash_not_blank check ((hash <> ''::text));
alter table passwords
    add constraint passwords_user_fk foreign key (user_id) references users (id) on delete cascade;
alter table profiles add constraint profiles_version_positive check ((version > 0));
alter table profiles
    add constraint profiles_display_name_length check (((char_length(display_name) >= 1) and (char_length(display_name) <= 80)));
alter table profiles
    add constraint profiles_bio_length check (((char_length(bio) >= 1) and (char_length(bio) <= 2000)));
alter table profiles
    add constraint profiles_avatar_url_is_https check (((avatar_url ~~ 'https://%'::text) and (char_length(avatar_url) <= 2048)));
alter table profiles
    add constraint profiles_locale_length check (((char_length(locale) >= 2) and (char_length(locale) <= 35)));
alter table profiles
    add constraint profiles_time_zone_length check (((char_length(time_zone) >= 1) and (char_length(time_zone) <= 64)));
alter table profiles
    add constraint profiles_address_is_whole check (((num_nulls(recipient, street, city, country) = any (array[0, 4])) and ((recipient is not null) or (num_nonnulls(postal_code, region) = 0))));
alter table profiles
    add constraint profiles_recipient_length check (((char_length(recipient) >= 1) and (char_length(recipient) <= 120)));
alter table profiles
    add constraint profiles_street_length check (((char_length(street) >= 1) and (char_length(street) <= 200)));
alter table profiles
    add constraint profiles_postal_code_length check (((char_length(postal_code) >= 1) and (char_length(postal_code) <= 20)));
alter table profiles
    add constraint profiles_city_length check (((char_length(city) >= 1) and (char_length(city) <= 100)));
alter table profiles
    add constraint profiles_region_length check (((char_length(region) >= 1) and (char_length(region) <= 100)));
alter table profiles add constraint profiles_country_is_a_code check ((country ~ '^[A-Z]{2}$'::text));
alter table profiles
    add constraint profiles_user_fk foreign key (user_id) references users (id) on delete cascade;
alter table sessions
    add constraint sessions_user_fk foreign key (user_id) references users (id) on delete cascade;
alter table sessions
    add constraint sessions_address_length check (((char_length(address) >= 1) and (char_length(address) <= 45)));
alter table sessions
    add constraint sessions_user_agent_length check (((char_length(user_agent) >= 1) and (char_length(user_agent) <= 200)));
alter table refresh_tokens
    add constraint refresh_tokens_hash_is_sha256 check ((hash ~ '^[0-9a-f]{64}$'::text));
alter table refresh_tokens
    add constraint refresh_tokens_session_fk foreign key (session_id) references sessions (id) on delete cascade;
alter table one_time_tokens
    add constraint one_time_tokens_purpose_known check ((purpose = any (array['email_verification'::text, 'password_reset'::text])));
alter table one_time_tokens
    add constraint one_time_tokens_hash_is_sha256 check ((hash ~ '^[0-9a-f]{64}$'::text));
alter table one_time_tokens
    add constraint one_time_tokens_user_fk foreign key (user_id) references users (id) on delete cascade;
alter table access_tokens
    add constraint access_tokens_name_length check (((char_length(name) >= 1) and (char_length(name) <= 80)));
alter table access_tokens add constraint access_tokens_hash_is_sha256 check ((hash ~ '^[0-9a-f]{64}$'::text));
alter table access_tokens
    add constraint access_tokens_has_scopes check (((cardinality(scopes) >= 1) and (cardinality(scopes) <= 50)));
alter table access_tokens
    add constraint access_tokens_user_fk foreign key (user_id) references users (id) on delete cascade;
alter table audit_events
    add constraint audit_events_action_length check (((char_length(action) >= 1) and (char_length(action) <= 60)));
alter table audit_events
    add constraint audit_events_actor_length check (((char_length(actor) >= 1) and (char_length(actor) <= 120)));
alter table audit_events
    add constraint audit_events_address_length check (((char_length(address) >= 1) and (char_length(address) <= 45)));
alter table audit_events
    add constraint audit_events_note_length check (((char_length(note) >= 1) and (char_length(note) <= 200)));
create trigger audit_events_are_only_added_to
    before update or delete or truncate on audit_events
    for each statement
    execute procedure refuse_change_of_audit_events();

--rollback drop table one_time_tokens;
--rollback drop table refresh_tokens;
--rollback drop table audit_events;
--rollback drop table access_tokens;
--rollback drop table sessions;
--rollback drop table passwords;
--rollback drop table profiles;
--rollback alter table users drop constraint users_version_positive;
--rollback alter table users drop constraint users_email_length;
--rollback alter table users drop constraint users_full_name_length;
--rollback alter table users drop constraint users_role_known;
--rollback alter table users drop constraint users_pkey;
--rollback alter table users drop constraint users_email_unique;
--rollback drop index users_role_idx;
--rollback drop index users_created_idx;
--rollback drop index users_search_idx;
--rollback drop index users_active_idx;
--rollback drop index users_name_idx;
--rollback drop function refuse_change_of_audit_events();
--rollback drop table users;
