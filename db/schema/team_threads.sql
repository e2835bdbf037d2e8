-- The conversations of a team, and its memory.

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
    constraint threads_version_positive check (version > 0),
    constraint threads_subject_length check (char_length(subject) between 1 and 200),
    constraint threads_last_number_not_negative check (last_number >= 0),
    constraint threads_last_checkpoint_not_negative check (last_checkpoint >= 0)
);

comment on column threads.subject is 'Personal data: the subject, written by a person or a program';
comment on column threads.last_number is 'the number of the newest message; appending increments it, so that numbers have no gaps';
comment on column threads.last_checkpoint is 'the number of the newest checkpoint';

create index threads_created_idx on threads (team_id, created_at, id);

-- Messages are only appended. They name their author without a foreign key, so that they outlive the author.
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
    constraint messages_kind_known check (kind in ('human', 'assistant', 'tool')),
    constraint messages_one_author check (num_nonnulls(author_member_id, author_user_id) <= 1),
    constraint messages_author_name_length check (char_length(author_name) between 1 and 120),
    constraint messages_content_length check (char_length(content) between 1 and 100000)
);

comment on column messages.author_name is 'Personal data: the name of the author at the time of the message';
comment on column messages.content is 'Personal data: the text, written by a person or a program';

create index messages_author_user_idx on messages (team_id, author_user_id, id) where author_user_id is not null;

-- States of the program that runs a thread, from which it can resume.
create table checkpoints (
    team_id uuid not null,
    thread_id uuid not null,
    number bigint not null,
    created_at timestamptz not null,
    state jsonb not null,
    constraint checkpoints_pkey primary key (team_id, thread_id, number),
    constraint checkpoints_thread_fk foreign key (team_id, thread_id) references threads (team_id, id) on delete cascade,
    constraint checkpoints_number_positive check (number > 0),
    constraint checkpoints_state_is_object check (jsonb_typeof(state) = 'object'),
    constraint checkpoints_state_length check (char_length(state::text) <= 1048576)
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
    importance numeric(3, 2) not null,
    valid_from timestamptz,
    valid_until timestamptz,
    source_message_id uuid,
    source_upload_id uuid,
    supersedes_id uuid,
    constraint memories_pkey primary key (team_id, id),
    constraint memories_team_fk foreign key (team_id) references teams (id) on delete cascade,
    constraint memories_source_message_fk foreign key (team_id, source_message_id) references messages (team_id, id) on delete no action,
    constraint memories_source_upload_fk foreign key (team_id, source_upload_id) references uploads (team_id, id) on delete no action,
    constraint memories_supersedes_fk foreign key (team_id, supersedes_id) references memories (team_id, id) on delete no action,
    constraint memories_version_positive check (version > 0),
    constraint memories_kind_known check (kind in ('fact', 'knowledge', 'context')),
    constraint memories_title_length check (char_length(title) between 1 and 200),
    constraint memories_content_length check (char_length(content) between 1 and 20000),
    constraint memories_context_is_object check (jsonb_typeof(context) = 'object'),
    constraint memories_context_length check (char_length(context::text) <= 65536),
    constraint memories_language_length check (char_length(language) between 2 and 20),
    constraint memories_tags_at_most_20 check (cardinality(tags) <= 20),
    constraint memories_importance_range check (importance between 0 and 1),
    constraint memories_valid_in_order check (valid_from < valid_until),
    constraint memories_one_source check (num_nonnulls(source_message_id, source_upload_id) <= 1),
    constraint memories_supersedes_another check (supersedes_id <> id)
);

comment on column memories.title is 'Personal data: the title, written by a person or a program';
comment on column memories.content is 'Personal data: the text, written by a person or a program';
comment on column memories.context is 'Personal data: further values, by which memories are filtered';
comment on column memories.tags is 'Personal data: words by which memories are filtered';
comment on column memories.language is 'the configuration of the text search, such as english';
comment on column memories.search is 'Personal data: the folded words of title and content';
comment on column memories.valid_from is 'the begin of the validity; null if it has none';
comment on column memories.valid_until is 'the end of the validity; null if it has none';
comment on column memories.supersedes_id is 'the older memory that this one replaces';

create index memories_created_idx on memories (team_id, created_at, id);
create index memories_search_idx on memories using gin (search);
create index memories_context_idx on memories using gin (context);
create index memories_tags_idx on memories using gin (tags);
create index memories_source_message_idx on memories (team_id, source_message_id);
create index memories_source_upload_idx on memories (team_id, source_upload_id);
create index memories_supersedes_idx on memories (team_id, supersedes_id);
