package dev.cimiento.application.team;

import dev.cimiento.application.account.data.PersonalData;
import dev.cimiento.application.account.data.PersonalRecords;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.team.Membership;
import dev.cimiento.domain.team.MembershipQuery;
import dev.cimiento.domain.team.MembershipRepository;
import dev.cimiento.domain.team.MembershipSort;
import dev.cimiento.domain.team.MembershipView;
import dev.cimiento.domain.team.PerTeam;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.TeamQuery;
import dev.cimiento.domain.team.TeamRepository;
import dev.cimiento.domain.team.TeamRole;
import dev.cimiento.domain.team.TeamSort;
import dev.cimiento.domain.team.invitation.InvitationUpkeep;
import dev.cimiento.domain.team.skill.Skill;
import dev.cimiento.domain.team.skill.SkillQuery;
import dev.cimiento.domain.team.skill.SkillRepository;
import dev.cimiento.domain.team.skill.SkillSort;
import dev.cimiento.domain.team.thread.Message;
import dev.cimiento.domain.team.thread.MessageLog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Personal data in teams. Memberships, skills, and invitations to the address are deleted with the account. If the user
 * was the last owner of a team, its oldest editor becomes the owner, or its oldest viewer; a team to which nobody else
 * belongs is deleted.
 */
public final class TeamData implements PersonalData {

    private final TeamRepository teams;
    private final PerTeam<MembershipRepository> memberships;
    private final InvitationUpkeep invitations;
    private final SkillRepository skills;
    private final PerTeam<MessageLog> messages;
    private final EntityFactory entities;

    public TeamData(
            TeamRepository teams,
            PerTeam<MembershipRepository> memberships,
            InvitationUpkeep invitations,
            SkillRepository skills,
            PerTeam<MessageLog> messages,
            EntityFactory entities) {
        this.teams = teams;
        this.memberships = memberships;
        this.invitations = invitations;
        this.skills = skills;
        this.messages = messages;
        this.entities = entities;
    }

    /** Leaves the teams one by one in the order of their ids, because no statement concerns several teams. */
    @Override
    public void eraseOf(Entity<User> user) {
        teams.idsOf(user.id()).forEach(team -> leave(team, user.id()));
        invitations.removeFor(user.state().email());
        skills.removeAllOf(user.id());
    }

    @Override
    public List<PersonalRecords> recordsOf(Entity<User> user) {
        return List.of(
                new PersonalRecords(
                        "teams",
                        PersonalRecords.pages(
                                        PageRequest.first(TeamSort.NAME, PersonalRecords.BATCH),
                                        page -> teams.list(
                                                new TeamQuery(user.id(), Optional.empty(), Optional.empty(), page)))
                                .map(TeamData::team)),
                new PersonalRecords(
                        "skills",
                        PersonalRecords.pages(
                                        PageRequest.first(SkillSort.NAME, PersonalRecords.BATCH),
                                        page -> skills.list(
                                                new SkillQuery(user.id(), Optional.empty(), Optional.empty(), page)))
                                .map(TeamData::skill)),
                new PersonalRecords(
                        "messages", teams.idsOf(user.id()).stream().flatMap(team -> messagesOf(user.id(), team))));
    }

    private Stream<Map<String, Object>> messagesOf(Id<User> user, Id<Team> team) {
        MessageLog ofTeam = messages.of(team);
        return PersonalRecords.<Message>batches(
                        last -> ofTeam.listOf(user, last.map(Message::id), PersonalRecords.BATCH))
                .map(message -> message(team, message));
    }

    private void leave(Id<Team> team, Id<User> user) {
        MembershipRepository repository = memberships.of(team);
        List<Id<Membership>> owners = repository.lockOwners();
        repository
                .find(Membership.idOf(user))
                .map(MembershipView::entity)
                .ifPresent(left -> repository.remove(left.id(), left.version()));
        if (owners.stream().allMatch(Membership.idOf(user)::equals)) {
            successor(repository).ifPresentOrElse(repository::update, () -> delete(team));
        }
    }

    private Optional<Entity<Membership>> successor(MembershipRepository repository) {
        return Stream.of(TeamRole.EDITOR, TeamRole.VIEWER)
                .map(role -> new MembershipQuery(
                        Optional.empty(), Optional.of(role), PageRequest.first(MembershipSort.SINCE, 1)))
                .flatMap(query -> repository.list(query).items().stream())
                .findFirst()
                .map(oldest -> entities.change(oldest.entity(), new Membership(TeamRole.OWNER)));
    }

    private void delete(Id<Team> team) {
        teams.find(team).ifPresent(empty -> teams.remove(team, empty.version()));
    }

    private static Map<String, Object> skill(Entity<Skill> skill) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", skill.id().toString());
        values.put("name", skill.state().name());
        skill.state().description().ifPresent(text -> values.put("description", text));
        return values;
    }

    private static Map<String, Object> message(Id<Team> team, Message message) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", message.id().toString());
        values.put("createdAt", message.createdAt());
        values.put("teamId", team.toString());
        values.put("content", message.content());
        return values;
    }

    private static Map<String, Object> team(Entity<Team> team) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", team.id().toString());
        values.put("name", team.state().name());
        return values;
    }
}
