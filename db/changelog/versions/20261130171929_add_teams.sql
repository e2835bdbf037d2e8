--liquibase formatted sql logicalFilePath:20261130171929
-- follows: 20261130145434
-- A downgrade loses: table checkpoints with its rows.
-- A downgrade loses: table invitations with its rows.
-- A downgrade loses: table member_skills with its rows.
-- A downgrade loses: table member_uploads with its rows.
-- 12 more losses of data are listed below the statements.

--changeset cimiento:20261130171929-1
--comment: add table teams, comments, add table team_names and 43 more
set local lock_timeout = '5s';
create table teams (
    id uuid not null,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    name text not null,
    name_folded text collate "C" not null,
    description text,
    workflow text collate "C" not null,
    constraint teams_pkey primary key (id),
    constraint teams_version_positive check (version > 0),
    constraint teams_name_has_letters_and_digits check (name ~ '^[A-Za-z0-9_-]{1,64}$'::text),
    constraint teams_description_length check ((char_length(description) >= 1) and (char_length(description) <= 2000)),
    constraint teams_workflow_known check (workflow = any (array['sequential'::text, 'hierarchical'::text]))
);
comment on column teams.name_folded is 'the name without case, as it is searched and sorted';
create table team_names (
    name_lower text collate "C" not null,
    team_id uuid not null,
    constraint team_names_pkey primary key (name_lower),
    constraint team_names_name_length check ((char_length(name_lower) >= 1) and (char_length(name_lower) <= 64))
);
create table memberships (
    team_id uuid not null,
    user_id uuid not null,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    role text collate "C" not null,
    constraint memberships_pkey primary key (team_id, user_id),
    constraint memberships_team_fk foreign key (team_id) references teams (id) on delete cascade,
    constraint memberships_version_positive check (version > 0),
    constraint memberships_role_known check (role = any (array['owner'::text, 'editor'::text, 'viewer'::text]))
);
comment on column memberships.created_at is 'since when the user belongs to the team';
create table invitations (
    team_id uuid not null,
    id uuid not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    email text not null,
    email_key text collate "C" not null,
    role text collate "C" not null,
    hash text collate "C" not null,
    invited_by uuid not null,
    constraint invitations_pkey primary key (team_id, id),
    constraint invitations_hash_unique unique (team_id, hash),
    constraint invitations_email_unique unique (team_id, email_key),
    constraint invitations_team_fk foreign key (team_id) references teams (id) on delete cascade,
    constraint invitations_email_length check ((char_length(email) >= 3) and (char_length(email) <= 254)),
    constraint invitations_role_known check (role = any (array['owner'::text, 'editor'::text, 'viewer'::text])),
    constraint invitations_hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$'::text)
);
comment on column invitations.email is 'Personal data: the address as typed';
comment on column invitations.email_key is 'Personal data: the address without case, unique in the team';
comment on column invitations.hash is 'the SHA-256 of the one-time token, which contains the id of the team';
comment on column invitations.invited_by is 'the user who sent the invitation';
create table team_api_keys (
    team_id uuid not null,
    id uuid not null,
    created_at timestamptz not null,
    name text not null,
    name_lower text collate "C" not null,
    hash text collate "C" not null,
    created_by uuid not null,
    last_used_at timestamptz,
    constraint team_api_keys_pkey primary key (team_id, id),
    constraint team_api_keys_name_unique unique (team_id, name_lower),
    constraint team_api_keys_hash_unique unique (team_id, hash),
    constraint team_api_keys_team_fk foreign key (team_id) references teams (id) on delete cascade,
    constraint team_api_keys_name_length check ((char_length(name) >= 1) and (char_length(name) <= 80)),
    constraint team_api_keys_hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$'::text)
);
comment on column team_api_keys.name is 'Personal data: the name of the key, given by a user';
comment on column team_api_keys.name_lower is 'Personal data: the name without case, unique in the team';
comment on column team_api_keys.hash is 'the SHA-256 of the key, which contains the id of the team';
comment on column team_api_keys.created_by is 'the user who created the key';
create table members (
    team_id uuid not null,
    id uuid not null,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    name text not null,
    name_lower text collate "C" not null,
    name_folded text collate "C" not null,
    role text not null,
    kind text collate "C" not null,
    backstory text,
    provider text,
    model text,
    temperature numeric(3,2),
    base_url text,
    "position" integer not null,
    source_id uuid,
    constraint members_pkey primary key (team_id, id),
    constraint members_name_unique unique (team_id, name_lower),
    constraint members_team_fk foreign key (team_id) references teams (id) on delete cascade,
    constraint members_version_positive check (version > 0),
    constraint members_name_length check ((char_length(name) >= 1) and (char_length(name) <= 80)),
    constraint members_role_length check ((char_length(role) >= 1) and (char_length(role) <= 120)),
    constraint members_kind_known check (kind = any (array['leader'::text, 'worker'::text, 'freelancer'::text])),
    constraint members_backstory_length check ((char_length(backstory) >= 1) and (char_length(backstory) <= 10000)),
    constraint members_provider_length check ((char_length(provider) >= 1) and (char_length(provider) <= 60)),
    constraint members_model_length check ((char_length(model) >= 1) and (char_length(model) <= 120)),
    constraint members_model_has_provider check (num_nulls(provider, model) = any (array[0, 2])),
    constraint members_temperature_range check ((temperature >= (0)::numeric) and (temperature <= (2)::numeric)),
    constraint members_base_url_length check ((char_length(base_url) >= 1) and (char_length(base_url) <= 2048)),
    constraint members_position_range check (("position" >= 0) and ("position" <= 9999)),
    constraint members_source_is_another check (source_id <> id)
);
comment on column members.temperature is 'how freely the model answers, from 0 to 2';
comment on column members.base_url is 'the address of the model''s server';
comment on column members."position" is 'the place among the members of the team';
comment on column members.source_id is 'the member whose work this member continues';
create table skills (
    id uuid not null,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    owner_id uuid not null,
    name text not null,
    name_lower text collate "C" not null,
    name_folded text collate "C" not null,
    description text,
    definition jsonb not null,
    constraint skills_pkey primary key (id),
    constraint skills_name_unique unique (owner_id, name_lower),
    constraint skills_owner_fk foreign key (owner_id) references users (id) on delete cascade,
    constraint skills_version_positive check (version > 0),
    constraint skills_name_length check ((char_length(name) >= 1) and (char_length(name) <= 64)),
    constraint skills_description_length check ((char_length(description) >= 1) and (char_length(description) <= 2000)),
    constraint skills_definition_is_object check (jsonb_typeof(definition) = 'object'::text),
    constraint skills_definition_length check (char_length((definition)::text) <= 65536)
);
comment on column skills.definition is 'the JSON Schema of the tool''s arguments';
create table member_skills (
    team_id uuid not null,
    member_id uuid not null,
    skill_id uuid not null,
    constraint member_skills_pkey primary key (team_id, member_id, skill_id)
);
create table uploads (
    team_id uuid not null,
    id uuid not null,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    name text not null,
    name_folded text collate "C" not null,
    media_type text collate "C" not null,
    size integer not null,
    hash text collate "C" not null,
    state text collate "C" not null,
    search tsvector,
    uploaded_by uuid not null,
    constraint uploads_pkey primary key (team_id, id),
    constraint uploads_team_fk foreign key (team_id) references teams (id) on delete cascade,
    constraint uploads_version_positive check (version > 0),
    constraint uploads_name_length check ((char_length(name) >= 1) and (char_length(name) <= 200)),
    constraint uploads_media_type_length check ((char_length(media_type) >= 3) and (char_length(media_type) <= 127)),
    constraint uploads_size_range check ((size >= 0) and (size <= 26214400)),
    constraint uploads_hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$'::text),
    constraint uploads_state_known check (state = any (array['waiting'::text, 'ready'::text, 'failed'::text]))
);
comment on column uploads.name is 'Personal data: the name of the file, chosen by a user';
comment on column uploads.name_folded is 'Personal data: the name as it is searched and sorted';
comment on column uploads.size is 'in bytes';
comment on column uploads.hash is 'the SHA-256 of the file, in hexadecimal digits';
comment on column uploads.state is 'waiting until a job has indexed the words of the text; files without text are ready';
comment on column uploads.search is 'Personal data: the folded words of a text, once it is ready';
comment on column uploads.uploaded_by is 'the user who uploaded the file';
-- lint: allow narrow-key because a file has at most 200 chunks
create table upload_chunks (
    team_id uuid not null,
    upload_id uuid not null,
    number integer not null,
    data bytea not null,
    constraint upload_chunks_pkey primary key (team_id, upload_id, number),
    constraint upload_chunks_upload_fk foreign key (team_id, upload_id) references uploads (team_id, id) on delete cascade,
    constraint upload_chunks_number_range check ((number >= 0) and (number <= 199)),
    constraint upload_chunks_data_size check ((octet_length(data) >= 1) and (octet_length(data) <= 131072))
);
comment on column upload_chunks.data is 'Personal data: a part of the file';
create table uploads_to_index (
    team_id uuid not null,
    upload_id uuid not null,
    due_at timestamptz not null,
    attempts integer not null,
    constraint uploads_to_index_pkey primary key (team_id, upload_id),
    constraint uploads_to_index_attempts_range check ((attempts >= 0) and (attempts <= 10))
);
comment on column uploads_to_index.due_at is 'when the upload is indexed; a claim moves it forward by the length of its lease';
create table member_uploads (
    team_id uuid not null,
    member_id uuid not null,
    upload_id uuid not null,
    constraint member_uploads_pkey primary key (team_id, member_id, upload_id),
    constraint member_uploads_upload_fk foreign key (team_id, upload_id) references uploads (team_id, id) on delete cascade
);
create table threads (
    team_id uuid not null,
    id uuid not null,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    subject text not null,
    last_number bigint not null,
    last_checkpoint bigint not null,
    constraint threads_pkey primary key (team_id, id),
    constraint threads_team_fk foreign key (team_id) references teams (id) on delete cascade,
    constraint threads_last_number_not_negative check (last_number >= 0),
    constraint threads_version_positive check (version > 0),
    constraint threads_subject_length check ((char_length(subject) >= 1) and (char_length(subject) <= 200)),
    constraint threads_last_checkpoint_not_negative check (last_checkpoint >= 0)
);
comment on column threads.subject is 'Personal data: the subject, written by a person or a program';
comment on column threads.last_number is 'the number of the newest message; appending increments it, so that numbers have no gaps';
comment on column threads.last_checkpoint is 'the number of the newest checkpoint';
create table messages (
    team_id uuid not null,
    thread_id uuid not null,
    number bigint not null,
    id uuid not null,
    created_at timestamptz not null,
    kind text collate "C" not null,
    author_member_id uuid,
    author_user_id uuid,
    author_name text not null,
    content text not null,
    constraint messages_pkey primary key (team_id, thread_id, number),
    constraint messages_id_unique unique (team_id, id),
    constraint messages_thread_fk foreign key (team_id, thread_id) references threads (team_id, id) on delete cascade,
    constraint messages_number_positive check (number > 0),
    constraint messages_kind_known check (kind = any (array['human'::text, 'assistant'::text, 'tool'::text])),
    constraint messages_one_author check (num_nonnulls(author_member_id, author_user_id) <= 1),
    constraint messages_author_name_length check ((char_length(author_name) >= 1) and (char_length(author_name) <= 120)),
    constraint messages_content_length check ((char_length(content) >= 1) and (char_length(content) <= 100000))
);
comment on column messages.author_name is 'Personal data: the name of the author at the time of the message';
comment on column messages.content is 'Personal data: the text, written by a person or a program';
create table checkpoints (
    team_id uuid not null,
    thread_id uuid not null,
    number bigint not null,
    created_at timestamptz not null,
    state jsonb not null,
    constraint checkpoints_pkey primary key (team_id, thread_id, number),
    constraint checkpoints_thread_fk foreign key (team_id, thread_id) references threads (team_id, id) on delete cascade,
    constraint checkpoints_number_positive check (number > 0),
    constraint checkpoints_state_is_object check (jsonb_typeof(state) = 'object'::text),
    constraint checkpoints_state_length check (char_length((state)::text) <= 1048576)
);
comment on column checkpoints.state is 'Personal data: values of the program, which may contain texts of the thread';
create table memories (
    team_id uuid not null,
    id uuid not null,
    version integer not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    kind text collate "C" not null,
    title text not null,
    content text not null,
    context jsonb not null,
    language text collate "C" not null,
    search tsvector not null,
    tags text[] not null,
    importance numeric(3,2) not null,
    valid_from timestamptz,
    valid_until timestamptz,
    source_message_id uuid,
    source_upload_id uuid,
    supersedes_id uuid,
    constraint memories_pkey primary key (team_id, id),
    constraint memories_team_fk foreign key (team_id) references teams (id) on delete cascade,
    constraint memories_source_message_fk foreign key (team_id, source_message_id) references messages (team_id, id),
    constraint memories_source_upload_fk foreign key (team_id, source_upload_id) references uploads (team_id, id),
    constraint memories_supersedes_fk foreign key (team_id, supersedes_id) references memories (team_id, id),
    constraint memories_version_positive check (version > 0),
    constraint memories_kind_known check (kind = any (array['fact'::text, 'knowledge'::text, 'context'::text])),
    constraint memories_title_length check ((char_length(title) >= 1) and (char_length(title) <= 200)),
    constraint memories_content_length check ((char_length(content) >= 1) and (char_length(content) <= 20000)),
    constraint memories_context_is_object check (jsonb_typeof(context) = 'object'::text),
    constraint memories_context_length check (char_length((context)::text) <= 65536),
    constraint memories_language_length check ((char_length(language) >= 2) and (char_length(language) <= 20)),
    constraint memories_tags_at_most_20 check (cardinality(tags) <= 20),
    constraint memories_importance_range check ((importance >= (0)::numeric) and (importance <= (1)::numeric)),
    constraint memories_valid_in_order check (valid_from < valid_until),
    constraint memories_one_source check (num_nonnulls(source_message_id, source_upload_id) <= 1),
    constraint memories_supersedes_another check (supersedes_id <> id)
);
comment on column memories.title is 'Personal data: the title, written by a person or a program';
comment on column memories.content is 'Personal data: the text, written by a person or a program';
comment on column memories.context is 'Personal data: further values, by which memories are filtered';
comment on column memories.language is 'the configuration of the text search, such as english';
comment on column memories.search is 'Personal data: the folded words of title and content';
comment on column memories.tags is 'Personal data: words by which memories are filtered';
comment on column memories.valid_from is 'the begin of the validity; null if it has none';
comment on column memories.valid_until is 'the end of the validity; null if it has none';
comment on column memories.supersedes_id is 'the older memory that this one replaces';
create index team_names_team_idx on team_names (team_id);
create index memberships_since_idx on memberships (team_id, created_at, user_id);
create index memberships_user_idx on memberships (user_id, team_id);
create index invitations_created_idx on invitations (team_id, created_at, id);
create index invitations_email_idx on invitations (email_key);
create index invitations_expires_idx on invitations (expires_at);
create index team_api_keys_created_idx on team_api_keys (team_id, created_at, id);
create index members_source_idx on members (team_id, source_id);
create index members_name_idx on members (team_id, name_folded, id);
create unique index members_one_leader on members (team_id) where (kind = 'leader'::text);
create index members_position_idx on members (team_id, "position", id);
create index skills_owner_name_idx on skills (owner_id, name_folded, id);
create index member_skills_skill_idx on member_skills (skill_id);
create index uploads_name_idx on uploads (team_id, name_folded, id);
create index uploads_created_idx on uploads (team_id, created_at, id);
create index uploads_search_idx on uploads using gin (search);
create index uploads_to_index_due_idx on uploads_to_index (due_at);
create index member_uploads_upload_idx on member_uploads (team_id, upload_id);
create index threads_created_idx on threads (team_id, created_at, id);
create index messages_user_idx on messages (author_user_id, team_id);
create index memories_tags_idx on memories using gin (tags);
create index memories_supersedes_idx on memories (team_id, supersedes_id);
create index memories_source_upload_idx on memories (team_id, source_upload_id);
create index memories_source_message_idx on memories (team_id, source_message_id);
create index memories_created_idx on memories (team_id, created_at, id);
create index memories_search_idx on memories using gin (search);
alter table members
    add constraint members_source_fk foreign key (team_id, source_id) references members (team_id, id);
alter table member_skills
    add constraint member_skills_member_fk foreign key (team_id, member_id) references members (team_id, id) on delete cascade;
alter table member_uploads
    add constraint member_uploads_member_fk foreign key (team_id, member_id) references members (team_id, id) on delete cascade;

--rollback drop table team_names;
--rollback drop table memberships;
--rollback drop table invitations;
--rollback drop table team_api_keys;
--rollback drop table skills;
--rollback drop table member_skills;
--rollback drop table upload_chunks;
--rollback drop table uploads_to_index;
--rollback drop table member_uploads;
--rollback drop table checkpoints;
--rollback drop table memories;
--rollback alter table teams drop constraint teams_version_positive;
--rollback alter table teams drop constraint teams_name_has_letters_and_digits;
--rollback alter table teams drop constraint teams_description_length;
--rollback alter table teams drop constraint teams_workflow_known;
--rollback alter table threads drop constraint threads_team_fk;
--rollback alter table uploads drop constraint uploads_team_fk;
--rollback alter table members drop constraint members_team_fk;
--rollback alter table teams drop constraint teams_pkey;
--rollback alter table members drop constraint members_version_positive;
--rollback alter table members drop constraint members_name_length;
--rollback alter table members drop constraint members_role_length;
--rollback alter table members drop constraint members_kind_known;
--rollback alter table members drop constraint members_backstory_length;
--rollback alter table members drop constraint members_provider_length;
--rollback alter table members drop constraint members_model_length;
--rollback alter table members drop constraint members_model_has_provider;
--rollback alter table members drop constraint members_temperature_range;
--rollback alter table members drop constraint members_base_url_length;
--rollback alter table members drop constraint members_position_range;
--rollback alter table members drop constraint members_source_is_another;
--rollback alter table members drop constraint members_source_fk;
--rollback alter table members drop constraint members_pkey;
--rollback alter table members drop constraint members_name_unique;
--rollback alter table uploads drop constraint uploads_version_positive;
--rollback alter table uploads drop constraint uploads_name_length;
--rollback alter table uploads drop constraint uploads_media_type_length;
--rollback alter table uploads drop constraint uploads_size_range;
--rollback alter table uploads drop constraint uploads_hash_is_sha256;
--rollback alter table uploads drop constraint uploads_state_known;
--rollback alter table uploads drop constraint uploads_pkey;
--rollback alter table threads drop constraint threads_last_number_not_negative;
--rollback alter table threads drop constraint threads_version_positive;
--rollback alter table threads drop constraint threads_subject_length;
--rollback alter table threads drop constraint threads_last_checkpoint_not_negative;
--rollback alter table messages drop constraint messages_thread_fk;
--rollback alter table threads drop constraint threads_pkey;
--rollback alter table messages drop constraint messages_pkey;
--rollback alter table messages drop constraint messages_id_unique;
--rollback alter table messages drop constraint messages_number_positive;
--rollback alter table messages drop constraint messages_kind_known;
--rollback alter table messages drop constraint messages_one_author;
--rollback alter table messages drop constraint messages_author_name_length;
--rollback alter table messages drop constraint messages_content_length;
--rollback drop index members_source_idx;
--rollback drop index members_name_idx;
--rollback drop index members_one_leader;
--rollback drop index members_position_idx;
--rollback drop index uploads_name_idx;
--rollback drop index uploads_created_idx;
--rollback drop index uploads_search_idx;
--rollback drop index threads_created_idx;
--rollback drop index messages_user_idx;
--rollback drop table teams;
--rollback drop table members;
--rollback drop table uploads;
--rollback drop table threads;
--rollback drop table messages;

-- A downgrade loses: table members with its rows.
-- A downgrade loses: table memberships with its rows.
-- A downgrade loses: table memories with its rows.
-- A downgrade loses: table messages with its rows.
-- A downgrade loses: table skills with its rows.
-- A downgrade loses: table team_api_keys with its rows.
-- A downgrade loses: table team_names with its rows.
-- A downgrade loses: table teams with its rows.
-- A downgrade loses: table threads with its rows.
-- A downgrade loses: table upload_chunks with its rows.
-- A downgrade loses: table uploads with its rows.
-- A downgrade loses: table uploads_to_index with its rows.
