-- Row-level security of the tables of teams, which is off: the policies apply once it is enabled for a table. How to enable
-- it, and what it costs: docs/decisions/row-level-security.md.
--
-- A transaction names its team in app.team_id, or * for the few statements that concern several teams. Without the setting,
-- no row is visible. No policy has a sub-select, because Citus refuses those.

alter table teams force row level security;

create policy teams_of_the_team on teams
    using (
        case current_setting('app.team_id', true)
            when '*' then true
            else id = nullif(current_setting('app.team_id', true), '')::uuid
        end
    );

alter table memberships force row level security;

create policy memberships_of_the_team on memberships
    using (
        case current_setting('app.team_id', true)
            when '*' then true
            else team_id = nullif(current_setting('app.team_id', true), '')::uuid
        end
    );

alter table invitations force row level security;

create policy invitations_of_the_team on invitations
    using (
        case current_setting('app.team_id', true)
            when '*' then true
            else team_id = nullif(current_setting('app.team_id', true), '')::uuid
        end
    );

alter table team_api_keys force row level security;

create policy team_api_keys_of_the_team on team_api_keys
    using (
        case current_setting('app.team_id', true)
            when '*' then true
            else team_id = nullif(current_setting('app.team_id', true), '')::uuid
        end
    );

alter table members force row level security;

create policy members_of_the_team on members
    using (
        case current_setting('app.team_id', true)
            when '*' then true
            else team_id = nullif(current_setting('app.team_id', true), '')::uuid
        end
    );

alter table member_skills force row level security;

create policy member_skills_of_the_team on member_skills
    using (
        case current_setting('app.team_id', true)
            when '*' then true
            else team_id = nullif(current_setting('app.team_id', true), '')::uuid
        end
    );

alter table uploads force row level security;

create policy uploads_of_the_team on uploads
    using (
        case current_setting('app.team_id', true)
            when '*' then true
            else team_id = nullif(current_setting('app.team_id', true), '')::uuid
        end
    );

alter table upload_chunks force row level security;

create policy upload_chunks_of_the_team on upload_chunks
    using (
        case current_setting('app.team_id', true)
            when '*' then true
            else team_id = nullif(current_setting('app.team_id', true), '')::uuid
        end
    );

alter table member_uploads force row level security;

create policy member_uploads_of_the_team on member_uploads
    using (
        case current_setting('app.team_id', true)
            when '*' then true
            else team_id = nullif(current_setting('app.team_id', true), '')::uuid
        end
    );

alter table threads force row level security;

create policy threads_of_the_team on threads
    using (
        case current_setting('app.team_id', true)
            when '*' then true
            else team_id = nullif(current_setting('app.team_id', true), '')::uuid
        end
    );

alter table messages force row level security;

create policy messages_of_the_team on messages
    using (
        case current_setting('app.team_id', true)
            when '*' then true
            else team_id = nullif(current_setting('app.team_id', true), '')::uuid
        end
    );

alter table checkpoints force row level security;

create policy checkpoints_of_the_team on checkpoints
    using (
        case current_setting('app.team_id', true)
            when '*' then true
            else team_id = nullif(current_setting('app.team_id', true), '')::uuid
        end
    );

alter table memories force row level security;

create policy memories_of_the_team on memories
    using (
        case current_setting('app.team_id', true)
            when '*' then true
            else team_id = nullif(current_setting('app.team_id', true), '')::uuid
        end
    );
