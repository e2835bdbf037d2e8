package dev.cimiento.domain.team;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.team.invitation.InMemoryInvitations;
import dev.cimiento.domain.team.invitation.InvitationRepository;
import dev.cimiento.domain.team.invitation.InvitationUpkeep;
import dev.cimiento.domain.team.key.InMemoryTeamKeys;
import dev.cimiento.domain.team.key.TeamKeyRepository;
import dev.cimiento.domain.team.member.InMemoryMemberRepository;
import dev.cimiento.domain.team.member.MemberRepository;
import dev.cimiento.domain.team.memory.InMemoryMemoryRepository;
import dev.cimiento.domain.team.memory.MemoryRepository;
import dev.cimiento.domain.team.skill.InMemorySkillRepository;
import dev.cimiento.domain.team.skill.SkillRepository;
import dev.cimiento.domain.team.thread.CheckpointLog;
import dev.cimiento.domain.team.thread.InMemoryThreadLogs;
import dev.cimiento.domain.team.thread.InMemoryThreadRepository;
import dev.cimiento.domain.team.thread.MessageLog;
import dev.cimiento.domain.team.thread.ThreadRepository;
import dev.cimiento.domain.team.upload.InMemoryIndexQueue;
import dev.cimiento.domain.team.upload.InMemoryUploadRepository;
import dev.cimiento.domain.team.upload.IndexQueue;
import dev.cimiento.domain.team.upload.UploadRepository;
import java.util.function.Consumer;

/**
 * The ports of teams in one implementation over an empty store, as contracts test them.
 *
 * @param users adds an active user named Ada
 */
public record TeamAdapter(
        TeamRepository teams,
        PerTeam<MembershipRepository> memberships,
        PerTeam<InvitationRepository> invitations,
        InvitationUpkeep invitationUpkeep,
        PerTeam<MemberRepository> members,
        SkillRepository skills,
        PerTeam<UploadRepository> uploads,
        IndexQueue indexQueue,
        PerTeam<TeamKeyRepository> keys,
        PerTeam<ThreadRepository> threads,
        PerTeam<MessageLog> messages,
        PerTeam<CheckpointLog> checkpoints,
        PerTeam<MemoryRepository> memories,
        Transactions transactions,
        Consumer<Id<User>> users) {

    public static TeamAdapter inMemory() {
        return inMemory(new InMemoryDatabase());
    }

    public static TeamAdapter inMemory(InMemoryDatabase database) {
        TeamTables tables = new TeamTables(database);
        return new TeamAdapter(
                new InMemoryTeamRepository(tables),
                team -> new InMemoryMembershipRepository(tables, team),
                team -> new InMemoryInvitations(tables, team),
                InMemoryInvitations.upkeep(tables),
                team -> new InMemoryMemberRepository(tables, team),
                new InMemorySkillRepository(tables),
                team -> new InMemoryUploadRepository(tables, team),
                new InMemoryIndexQueue(database),
                team -> new InMemoryTeamKeys(tables, team),
                team -> new InMemoryThreadRepository(tables, team),
                team -> InMemoryThreadLogs.messages(tables, team),
                team -> InMemoryThreadLogs.checkpoints(tables, team),
                team -> new InMemoryMemoryRepository(tables, team),
                database,
                user -> tables.userNames.change(rows -> rows.put(user, "Ada")));
    }
}
