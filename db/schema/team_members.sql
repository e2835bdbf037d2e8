-- The assistants of a team, their skills and their files.

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
    temperature numeric(3, 2),
    base_url text,
    position integer not null,
    source_id uuid,
    constraint members_pkey primary key (team_id, id),
    constraint members_name_unique unique (team_id, name_lower),
    constraint members_team_fk foreign key (team_id) references teams (id) on delete cascade,
    constraint members_source_fk foreign key (team_id, source_id) references members (team_id, id) on delete no action,
    constraint members_version_positive check (version > 0),
    constraint members_name_length check (char_length(name) between 1 and 80),
    constraint members_role_length check (char_length(role) between 1 and 120),
    constraint members_kind_known check (kind in ('leader', 'worker', 'freelancer')),
    constraint members_backstory_length check (char_length(backstory) between 1 and 10000),
    constraint members_provider_length check (char_length(provider) between 1 and 60),
    constraint members_model_length check (char_length(model) between 1 and 120),
    constraint members_model_has_provider check (num_nulls(provider, model) in (0, 2)),
    constraint members_temperature_range check (temperature between 0 and 2),
    constraint members_base_url_length check (char_length(base_url) between 1 and 2048),
    constraint members_position_range check (position between 0 and 9999),
    constraint members_source_is_another check (source_id <> id)
);

comment on column members.temperature is 'how freely the model answers, from 0 to 2';
comment on column members.base_url is 'the address of the model''s server';
comment on column members.position is 'the place among the members of the team';
comment on column members.source_id is 'the member whose work this member continues';

create index members_position_idx on members (team_id, position, id);
create index members_name_idx on members (team_id, name_folded, id);
create index members_source_idx on members (team_id, source_id);
create unique index members_one_leader on members (team_id) where kind = 'leader';

-- Skills belong to users, who can use them in all their teams. Therefore they are not in the key of a team.
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
    constraint skills_name_length check (char_length(name) between 1 and 64),
    constraint skills_description_length check (char_length(description) between 1 and 2000),
    constraint skills_definition_is_object check (jsonb_typeof(definition) = 'object'),
    constraint skills_definition_length check (char_length(definition::text) <= 65536)
);

comment on column skills.definition is 'the JSON Schema of the tool''s arguments';

create index skills_owner_name_idx on skills (owner_id, name_folded, id);

-- Refers to skills without a foreign key, because skills are not in the key of the team. An invariant checks it.
create table member_skills (
    team_id uuid not null,
    member_id uuid not null,
    skill_id uuid not null,
    constraint member_skills_pkey primary key (team_id, member_id, skill_id),
    constraint member_skills_member_fk foreign key (team_id, member_id) references members (team_id, id) on delete cascade
);

create index member_skills_skill_idx on member_skills (skill_id);

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
    constraint uploads_name_length check (char_length(name) between 1 and 200),
    constraint uploads_media_type_length check (char_length(media_type) between 3 and 127),
    constraint uploads_size_range check (size between 0 and 26214400),
    constraint uploads_hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$'),
    constraint uploads_state_known check (state in ('waiting', 'ready', 'failed'))
);

comment on column uploads.name is 'Personal data: the name of the file, chosen by a user';
comment on column uploads.name_folded is 'Personal data: the name as it is searched and sorted';
comment on column uploads.size is 'in bytes';
comment on column uploads.hash is 'the SHA-256 of the file, in hexadecimal digits';
comment on column uploads.state is 'waiting until a job has indexed the words of the text; files without text are ready';
comment on column uploads.search is 'Personal data: the folded words of a text, once it is ready';
comment on column uploads.uploaded_by is 'the user who uploaded the file';

create index uploads_created_idx on uploads (team_id, created_at, id);
create index uploads_name_idx on uploads (team_id, name_folded, id);
create index uploads_search_idx on uploads using gin (search);

create table upload_chunks (
    team_id uuid not null,
    upload_id uuid not null,
    number integer not null,
    data bytea not null,
    constraint upload_chunks_pkey primary key (team_id, upload_id, number),
    constraint upload_chunks_upload_fk foreign key (team_id, upload_id) references uploads (team_id, id) on delete cascade,
    constraint upload_chunks_number_range check (number between 0 and 199),
    constraint upload_chunks_data_size check (octet_length(data) between 1 and 131072)
);

comment on column upload_chunks.data is 'Personal data: a part of the file';

-- The texts that a job has to index. The job claims rows of all teams, so this table is not distributed: it refers to
-- uploads without a foreign key, and the job removes a row whose upload was deleted.
create table uploads_to_index (
    team_id uuid not null,
    upload_id uuid not null,
    due_at timestamptz not null,
    attempts integer not null,
    constraint uploads_to_index_pkey primary key (team_id, upload_id),
    constraint uploads_to_index_attempts_range check (attempts between 0 and 10)
);

comment on column uploads_to_index.due_at is 'when the upload is indexed; a claim moves it forward by the length of its lease';

create index uploads_to_index_due_idx on uploads_to_index (due_at);

create table member_uploads (
    team_id uuid not null,
    member_id uuid not null,
    upload_id uuid not null,
    constraint member_uploads_pkey primary key (team_id, member_id, upload_id),
    constraint member_uploads_member_fk foreign key (team_id, member_id) references members (team_id, id) on delete cascade,
    constraint member_uploads_upload_fk foreign key (team_id, upload_id) references uploads (team_id, id) on delete cascade
);

create index member_uploads_upload_idx on member_uploads (team_id, upload_id);
