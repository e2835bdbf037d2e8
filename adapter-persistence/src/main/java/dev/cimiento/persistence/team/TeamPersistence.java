package dev.cimiento.persistence.team;

import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.error.ViolationCode;
import dev.cimiento.persistence.shared.error.ConstraintErrors;
import dev.cimiento.persistence.team.invitation.InvitationMapper;
import dev.cimiento.persistence.team.key.TeamKeyMapper;
import dev.cimiento.persistence.team.member.MemberMapper;
import dev.cimiento.persistence.team.memory.MemoryMapper;
import dev.cimiento.persistence.team.skill.SkillMapper;
import dev.cimiento.persistence.team.thread.CheckpointMapper;
import dev.cimiento.persistence.team.thread.MessageMapper;
import dev.cimiento.persistence.team.thread.ThreadMapper;
import dev.cimiento.persistence.team.upload.IndexQueueMapper;
import dev.cimiento.persistence.team.upload.UploadMapper;
import java.util.List;

/** The team feature's part of the MyBatis configuration: its mappers, and the domain errors for its constraints. */
public final class TeamPersistence {

    public static final List<Class<?>> MAPPERS = List.of(
            TeamMapper.class,
            MembershipMapper.class,
            InvitationMapper.class,
            MemberMapper.class,
            SkillMapper.class,
            UploadMapper.class,
            IndexQueueMapper.class,
            TeamKeyMapper.class,
            ThreadMapper.class,
            MessageMapper.class,
            CheckpointMapper.class,
            MemoryMapper.class);

    private static final List<String> KEYS_TO_TEAMS = List.of(
            "memberships_team_fk",
            "invitations_team_fk",
            "team_api_keys_team_fk",
            "members_team_fk",
            "uploads_team_fk",
            "threads_team_fk",
            "memories_team_fk");

    private TeamPersistence() {}

    public static void declareErrors(ConstraintErrors errors) {
        KEYS_TO_TEAMS.forEach(key -> errors.declare(key, violated -> new NotFound("team", violated.lastId())));
        errors.declare(
                "team_names_pkey", key -> new Conflict("team-name-taken", "There is a team with this name already."));
        errors.declare(
                "memberships_pkey",
                key -> new Conflict("team-member-already", "The user belongs to the team already."));
        errors.declare(
                "team_api_keys_name_unique",
                key -> new Conflict("api-key-name-taken", "The team has a key with this name already."));
        declareErrorsOfMembers(errors);
        declareErrorsOfThreads(errors);
    }

    private static void declareErrorsOfMembers(ConstraintErrors errors) {
        errors.declare(
                "members_name_unique",
                key -> new Conflict("member-name-taken", "The team has a member with this name already."));
        errors.declare(
                "members_source_fk",
                key -> key.isStillReferenced()
                        ? new Conflict("member-in-use", "The member is the source of other members.")
                        : missing("sourceId", "a member of the team"));
        errors.declare(
                "skills_name_unique",
                key -> new Conflict("skill-name-taken", "You have a skill with this name already."));
        errors.declare("skills_owner_fk", key -> missing("ownerId", "a user"));
        errors.declare("member_skills_member_fk", key -> new NotFound("member", key.lastId()));
        errors.declare("upload_chunks_upload_fk", key -> new NotFound("upload", key.lastId()));
        errors.declare("member_uploads_member_fk", key -> missing("memberIds", "members of the team"));
        errors.declare("member_uploads_upload_fk", key -> new NotFound("upload", key.lastId()));
    }

    private static void declareErrorsOfThreads(ConstraintErrors errors) {
        errors.declare("messages_thread_fk", key -> new NotFound("thread", key.lastId()));
        errors.declare("checkpoints_thread_fk", key -> new NotFound("thread", key.lastId()));
        errors.declare(
                "memories_source_message_fk",
                key -> key.isStillReferenced() ? sourceInUse() : missing("sourceMessageId", "a message of the team"));
        errors.declare(
                "memories_source_upload_fk",
                key -> key.isStillReferenced() ? sourceInUse() : missing("sourceUploadId", "an upload of the team"));
        errors.declare(
                "memories_supersedes_fk",
                key -> key.isStillReferenced()
                        ? new Conflict("memory-in-use", "A newer memory supersedes this one.")
                        : missing("supersedesId", "a memory of the team"));
    }

    /** A memory was taken from the object after its deletion had cleared the sources. */
    private static Conflict sourceInUse() {
        return new Conflict("source-in-use", "A new memory names this as its source. Repeat the request.");
    }

    private static Invalid missing(String field, String object) {
        return new Invalid(field, ViolationCode.NOT_FOUND, "must name " + object);
    }
}
