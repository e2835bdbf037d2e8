--liquibase formatted sql logicalFilePath:20261130173500
-- follows: 20261130171929

--changeset cimiento:20261130173500-1
--comment: add row security of the tables of teams
set local lock_timeout = '5s';
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

--rollback drop policy memories_of_the_team on memories;
--rollback alter table memories no force row level security;
--rollback drop policy checkpoints_of_the_team on checkpoints;
--rollback alter table checkpoints no force row level security;
--rollback drop policy messages_of_the_team on messages;
--rollback alter table messages no force row level security;
--rollback drop policy threads_of_the_team on threads;
--rollback alter table threads no force row level security;
--rollback drop policy member_uploads_of_the_team on member_uploads;
--rollback alter table member_uploads no force row level security;
--rollback drop policy upload_chunks_of_the_team on upload_chunks;
--rollback alter table upload_chunks no force row level security;
--rollback drop policy uploads_of_the_team on uploads;
--rollback alter table uploads no force row level security;
--rollback drop policy member_skills_of_the_team on member_skills;
--rollback alter table member_skills no force row level security;
--rollback drop policy members_of_the_team on members;
--rollback alter table members no force row level security;
--rollback drop policy team_api_keys_of_the_team on team_api_keys;
--rollback alter table team_api_keys no force row level security;
--rollback drop policy invitations_of_the_team on invitations;
--rollback alter table invitations no force row level security;
--rollback drop policy memberships_of_the_team on memberships;
--rollback alter table memberships no force row level security;
--rollback drop policy teams_of_the_team on teams;
--rollback alter table teams no force row level security;
