package dev.cimiento.domain.team;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.team.invitation.InMemoryInvitations;
import dev.cimiento.domain.team.invitation.InvitationRepository;
import dev.cimiento.domain.team.invitation.InvitationUpkeep;
import dev.cimiento.domain.team.member.InMemoryMemberRepository;
import dev.cimiento.domain.team.member.MemberRepository;
import dev.cimiento.domain.team.skill.InMemorySkillRepository;
import dev.cimiento.domain.team.skill.SkillRepository;
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
                database,
                user -> tables.userNames.change(rows -> rows.put(user, "Ada")));
    }
}
