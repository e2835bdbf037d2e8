-- Teams, their people, and their keys. team_id is the first column of every key of the tables of a team, so that they can be
-- distributed by it. For that reason they refer to users without a foreign key: the program deletes their rows with the
-- account, and invariants check it. No statement reads or writes two teams; docs/decisions/teams.md lists the exceptions.

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
    constraint teams_name_has_letters_and_digits check (name ~ '^[A-Za-z0-9_-]{1,64}$'),
    constraint teams_description_length check (char_length(description) between 1 and 2000),
    constraint teams_workflow_known check (workflow in ('sequential', 'hierarchical'))
);

comment on column teams.name_folded is 'the name without case, as it is searched and sorted';

-- The names of all teams, which are unique regardless of case. A distributed table could not have this unique key.
create table team_names (
    name_lower text collate "C" not null,
    team_id uuid not null,
    constraint team_names_pkey primary key (name_lower),
    constraint team_names_name_length check (char_length(name_lower) between 1 and 64)
);

create index team_names_team_idx on team_names (team_id);

-- The people of a team. The id of a membership is the id of its user.
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
    constraint memberships_role_known check (role in ('owner', 'editor', 'viewer'))
);

comment on column memberships.created_at is 'since when the user belongs to the team';

create index memberships_since_idx on memberships (team_id, created_at, user_id);
create index memberships_user_idx on memberships (user_id, team_id);

-- Invitations to people who do not belong to the team. A new invitation of the same address replaces the previous one.
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
    constraint invitations_email_unique unique (team_id, email_key),
    constraint invitations_hash_unique unique (team_id, hash),
    constraint invitations_team_fk foreign key (team_id) references teams (id) on delete cascade,
    constraint invitations_email_length check (char_length(email) between 3 and 254),
    constraint invitations_role_known check (role in ('owner', 'editor', 'viewer')),
    constraint invitations_hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$')
);

comment on column invitations.email is 'Personal data: the address as typed';
comment on column invitations.email_key is 'Personal data: the address without case, unique in the team';
comment on column invitations.hash is 'the SHA-256 of the one-time token, which contains the id of the team';
comment on column invitations.invited_by is 'the user who sent the invitation';

create index invitations_created_idx on invitations (team_id, created_at, id);
create index invitations_expires_idx on invitations (expires_at);
create index invitations_email_idx on invitations (email_key);

-- The keys of programs that work for a team.
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
    constraint team_api_keys_name_length check (char_length(name) between 1 and 80),
    constraint team_api_keys_hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$')
);

comment on column team_api_keys.name is 'Personal data: the name of the key, given by a user';
comment on column team_api_keys.name_lower is 'Personal data: the name without case, unique in the team';
comment on column team_api_keys.hash is 'the SHA-256 of the key, which contains the id of the team';
comment on column team_api_keys.created_by is 'the user who created the key';

create index team_api_keys_created_idx on team_api_keys (team_id, created_at, id);
