package dev.cimiento.application.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.application.account.LiveRights;
import dev.cimiento.application.account.data.PersonalRecords;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.AccountAdapter;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.Role;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.ConcurrentWork;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.domain.shared.SequentialIds;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.access.Actors;
import dev.cimiento.domain.shared.access.UserIdentity;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Forbidden;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.error.StaleVersion;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.team.Membership;
import dev.cimiento.domain.team.MembershipQuery;
import dev.cimiento.domain.team.MembershipSort;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.TeamAdapter;
import dev.cimiento.domain.team.TeamPermissions;
import dev.cimiento.domain.team.TeamQuery;
import dev.cimiento.domain.team.TeamRole;
import dev.cimiento.domain.team.TeamSort;
import dev.cimiento.domain.team.Workflow;
import dev.cimiento.domain.team.thread.Message;
import dev.cimiento.domain.team.thread.MessageAuthor;
import dev.cimiento.domain.team.thread.MessageKind;
import dev.cimiento.domain.team.thread.TeamThread;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TeamUseCasesTest {

    private static final UUID ADA = new UUID(7, 1);
    private static final UUID BOB = new UUID(7, 2);
    private static final UUID EVE = new UUID(7, 3);

    private final InMemoryDatabase database = new InMemoryDatabase();
    private final TeamAdapter store = TeamAdapter.inMemory(database);
    private final AccountAdapter accounts = AccountAdapter.inMemory(database);
    private final EntityFactory entities = new EntityFactory(new SequentialIds(), Clock.systemUTC());
    private final TeamAccess access =
            new TeamAccess(store.memberships(), new LiveRights(accounts.sessions(), accounts.accessTokens(), entities));
    private final TeamService teams =
            new TeamService(store.teams(), store.memberships(), store.members(), access, entities, database);
    private final MembershipUseCases memberships =
            new MembershipUseCases(store.memberships(), access, entities, database);
    private final TeamData data = new TeamData(
            store.teams(), store.memberships(), store.invitationUpkeep(), store.skills(), store.messages(), entities);

    private Id<Team> team = new Id<>(new UUID(0, 0));

    @BeforeEach
    void createTeam() {
        List.of(ADA, BOB, EVE).forEach(user -> store.users().accept(new Id<>(user)));
        team = teams.create(actor(ADA), named("Support")).id();
    }

    @Test
    void creator_of_a_team_is_its_owner() {
        assertThat(role(ADA)).contains(TeamRole.OWNER);
        assertThat(listed(ADA)).containsExactly("Support");
    }

    @Test
    void team_does_not_exist_for_users_outside_it() {
        assertThat(listed(EVE)).isEmpty();
        assertThatThrownBy(() -> teams.get(actor(EVE), team)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> teams.replace(actor(EVE), team, ExpectedVersion.ANY, named("Mine")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> teams.delete(actor(EVE), team, ExpectedVersion.ANY))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> people(EVE)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> remove(EVE, EVE)).isInstanceOf(NotFound.class);
    }

    @Test
    void viewers_and_editors_read_a_team_but_do_not_manage_it() {
        join(BOB, TeamRole.EDITOR);
        join(EVE, TeamRole.VIEWER);

        for (UUID user : List.of(BOB, EVE)) {
            assertThat(teams.get(actor(user), team).state().name()).isEqualTo("Support");
            assertThat(people(user)).hasSize(3);
            assertThatThrownBy(() -> teams.replace(actor(user), team, ExpectedVersion.ANY, named("Mine")))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> teams.delete(actor(user), team, ExpectedVersion.ANY))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> change(user, user, TeamRole.OWNER)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> remove(user, ADA)).isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void role_gives_no_permission_that_the_token_lacks() {
        Actor reader = Actors.of(ADA, TeamPermissions.READ);

        assertThat(teams.get(reader, team).id()).isEqualTo(team);
        assertThatThrownBy(() -> teams.delete(reader, team, ExpectedVersion.ANY))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(
                        () -> memberships.of(team).delete(reader, Membership.idOf(new Id<>(ADA)), ExpectedVersion.ANY))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void owner_changes_roles_and_removes_people() {
        join(BOB, TeamRole.VIEWER);

        change(ADA, BOB, TeamRole.EDITOR);
        assertThat(role(BOB)).contains(TeamRole.EDITOR);
        assertThatThrownBy(() -> memberships
                        .of(team)
                        .replace(
                                actor(ADA),
                                Membership.idOf(new Id<>(BOB)),
                                ExpectedVersion.version(1),
                                new Membership(TeamRole.OWNER)))
                .isInstanceOf(StaleVersion.class);

        remove(ADA, BOB);
        assertThat(role(BOB)).isEmpty();
    }

    @Test
    void viewer_leaves_a_team() {
        join(EVE, TeamRole.VIEWER);

        remove(EVE, EVE);

        assertThat(role(EVE)).isEmpty();
    }

    @Test
    void last_owner_can_neither_leave_nor_lose_the_role() {
        join(BOB, TeamRole.EDITOR);

        assertThatThrownBy(() -> remove(ADA, ADA)).isInstanceOf(Conflict.class).hasMessageContaining("no owner");
        assertThatThrownBy(() -> change(ADA, ADA, TeamRole.EDITOR)).isInstanceOf(Conflict.class);
        assertThat(role(ADA)).contains(TeamRole.OWNER);

        change(ADA, BOB, TeamRole.OWNER);
        remove(ADA, ADA);
        assertThat(role(BOB)).contains(TeamRole.OWNER);
    }

    @Test
    void last_two_owners_cannot_both_leave_at_once() {
        join(BOB, TeamRole.OWNER);

        List<Boolean> left = ConcurrentWork.run(2, number -> {
            UUID user = List.of(ADA, BOB).get(number);
            try {
                remove(user, user);
                return true;
            } catch (Conflict lastOwner) {
                return false;
            }
        });

        assertThat(left).containsExactlyInAnyOrder(true, false);
        assertThat(store.memberships().of(team).lockOwners()).hasSize(1);
    }

    @Test
    void oldest_editor_becomes_owner_when_the_account_of_the_last_owner_is_deleted() {
        join(EVE, TeamRole.VIEWER);
        join(BOB, TeamRole.EDITOR);

        erase(ADA);

        assertThat(role(ADA)).isEmpty();
        assertThat(role(BOB)).contains(TeamRole.OWNER);
        assertThat(role(EVE)).contains(TeamRole.VIEWER);
    }

    @Test
    void team_without_other_people_is_deleted_with_the_account_of_its_owner() {
        erase(ADA);

        assertThat(store.teams().find(team)).isEmpty();
        assertThat(teams.create(actor(BOB), named("support")).state().name()).isEqualTo("support");
    }

    @Test
    void personal_data_of_a_user_name_the_teams_and_have_the_messages_that_the_user_wrote() {
        Id<TeamThread> thread = new Id<>(new UUID(6, 1));
        store.threads().of(team).add(Entity.created(thread, Instant.EPOCH, new TeamThread("Talk")));
        for (UUID author : List.of(ADA, BOB)) {
            store.messages()
                    .of(team)
                    .append(
                            thread,
                            new Message(
                                    entities.newId(),
                                    Instant.EPOCH,
                                    MessageKind.HUMAN,
                                    MessageAuthor.user(new Id<>(author), "Name"),
                                    "From " + author));
        }

        assertThat(recorded("teams"))
                .singleElement()
                .satisfies(record -> assertThat(record).containsEntry("name", "Support"));
        assertThat(recorded("messages"))
                .singleElement()
                .satisfies(record -> assertThat(record)
                        .containsEntry("teamId", team.toString())
                        .containsEntry("content", "From " + ADA));
    }

    /** Returns the records of a part of the personal data of Ada. */
    private List<Map<String, Object>> recorded(String part) {
        return data.recordsOf(user(ADA)).stream()
                .filter(records -> records.name().equals(part))
                .flatMap(PersonalRecords::records)
                .toList();
    }

    private void erase(UUID user) {
        database.inTransaction(() -> {
            data.eraseOf(user(user));
            return user;
        });
    }

    private static Entity<User> user(UUID id) {
        return Entity.created(
                new Id<>(id),
                Instant.EPOCH,
                new User(new EmailAddress("ada@example.org"), "Ada", Role.USER, true, true));
    }

    /** Returns a user with all permissions, so that only the role in the team decides. */
    private static Actor actor(UUID user) {
        return new Actor(
                "user",
                Optional.of(new UserIdentity(user, Optional.empty(), Optional.empty())),
                Optional.empty(),
                true,
                Set.of());
    }

    private static Team named(String name) {
        return new Team(name, Optional.empty(), Workflow.SEQUENTIAL);
    }

    private void join(UUID user, TeamRole role) {
        store.memberships().of(team).add(Membership.of(new Id<>(user), role, entities.now()));
    }

    private void change(UUID actor, UUID user, TeamRole role) {
        memberships
                .of(team)
                .replace(actor(actor), Membership.idOf(new Id<>(user)), ExpectedVersion.ANY, new Membership(role));
    }

    private void remove(UUID actor, UUID user) {
        memberships.of(team).delete(actor(actor), Membership.idOf(new Id<>(user)), ExpectedVersion.ANY);
    }

    private List<UUID> people(UUID actor) {
        MembershipQuery query =
                new MembershipQuery(Optional.empty(), Optional.empty(), PageRequest.first(MembershipSort.SINCE, 10));
        return memberships.of(team).list(actor(actor), query).items().stream()
                .map(membership -> membership.entity().id().value())
                .toList();
    }

    private List<String> listed(UUID actor) {
        TeamQuery query = new TeamQuery(
                new Id<>(actor), Optional.empty(), Optional.empty(), PageRequest.first(TeamSort.NAME, 10));
        return teams.list(actor(actor), query).items().stream()
                .map(found -> found.state().name())
                .toList();
    }

    private Optional<TeamRole> role(UUID user) {
        return store.memberships().of(team).roleOf(new Id<>(user));
    }
}
