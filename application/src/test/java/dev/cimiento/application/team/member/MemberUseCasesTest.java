package dev.cimiento.application.team.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.application.account.LiveRights;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.application.team.TeamAccess;
import dev.cimiento.application.team.TeamService;
import dev.cimiento.application.team.skill.SkillService;
import dev.cimiento.domain.account.AccountAdapter;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.domain.shared.MovableClock;
import dev.cimiento.domain.shared.NamedReference;
import dev.cimiento.domain.shared.SequentialIds;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.access.UserIdentity;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Forbidden;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.team.Membership;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.TeamAdapter;
import dev.cimiento.domain.team.TeamRole;
import dev.cimiento.domain.team.Workflow;
import dev.cimiento.domain.team.member.Member;
import dev.cimiento.domain.team.member.MemberKind;
import dev.cimiento.domain.team.member.MemberQuery;
import dev.cimiento.domain.team.member.MemberSort;
import dev.cimiento.domain.team.member.MemberView;
import dev.cimiento.domain.team.member.ModelSettings;
import dev.cimiento.domain.team.skill.Skill;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MemberUseCasesTest {

    private static final UUID ADA = new UUID(7, 1);
    private static final UUID BOB = new UUID(7, 2);
    private static final UUID EVE = new UUID(7, 3);

    private final InMemoryDatabase database = new InMemoryDatabase();
    private final TeamAdapter store = TeamAdapter.inMemory(database);
    private final AccountAdapter accounts = AccountAdapter.inMemory(database);
    private final EntityFactory entities = new EntityFactory(new SequentialIds(), new MovableClock());
    private final TeamAccess access =
            new TeamAccess(store.memberships(), new LiveRights(accounts.sessions(), accounts.accessTokens(), entities));
    private final TeamService teams =
            new TeamService(store.teams(), store.memberships(), store.members(), access, entities, database);
    private final SkillService skills = new SkillService(store.skills(), entities);
    private final MemberUseCases members =
            new MemberUseCases(store.members(), store.teams(), store.skills(), access, entities, database);

    private Entity<Team> sequential =
            Entity.created(new Id<>(ADA), new MovableClock().instant(), team(Workflow.SEQUENTIAL));
    private Entity<Team> hierarchical = sequential;

    @BeforeEach
    void createTeams() {
        List.of(ADA, BOB, EVE).forEach(user -> store.users().accept(new Id<>(user)));
        sequential = teams.create(actor(ADA), team(Workflow.SEQUENTIAL));
        hierarchical = teams.create(actor(ADA), team(Workflow.HIERARCHICAL));
    }

    @Test
    void hierarchical_team_is_created_with_a_leader_and_a_sequential_one_without() {
        assertThat(kinds(hierarchical)).containsExactly("Leader leader");
        assertThat(kinds(sequential)).isEmpty();
    }

    @Test
    void new_leader_replaces_the_former_one_who_becomes_a_worker() {
        create(ADA, hierarchical, named("Chief").as(MemberKind.LEADER));

        assertThat(kinds(hierarchical)).containsExactlyInAnyOrder("Chief leader", "Leader worker");
    }

    @Test
    void leader_of_a_hierarchical_team_is_neither_deleted_nor_made_a_worker() {
        MemberView leader = list(hierarchical).get(0);

        assertThatThrownBy(() -> members.of(hierarchical.id())
                        .delete(actor(ADA), leader.entity().id(), ExpectedVersion.ANY))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> replace(
                        ADA, hierarchical, leader, leader.entity().state().as(MemberKind.WORKER)))
                .isInstanceOf(Conflict.class);
        assertThat(kinds(hierarchical)).containsExactly("Leader leader");
    }

    @Test
    void sequential_team_has_no_leader() {
        assertThatThrownBy(() -> create(ADA, sequential, named("Chief").as(MemberKind.LEADER)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void first_member_leads_when_a_team_becomes_hierarchical_and_works_when_it_becomes_sequential() {
        create(ADA, sequential, named("Second"));
        create(ADA, sequential, at(named("First"), 0));
        Entity<Team> changed =
                teams.replace(actor(ADA), sequential, new Team("Other", Optional.empty(), Workflow.HIERARCHICAL));
        assertThat(kinds(changed)).containsExactlyInAnyOrder("First leader", "Second worker");

        teams.replace(actor(ADA), changed, new Team("Other", Optional.empty(), Workflow.SEQUENTIAL));
        assertThat(kinds(changed)).containsExactlyInAnyOrder("First worker", "Second worker");
    }

    @Test
    void sources_of_members_form_no_cycle() {
        MemberView scout = create(ADA, sequential, named("Scout"));
        MemberView writer = create(ADA, sequential, continuing("Writer", scout));
        MemberView editor = create(ADA, sequential, continuing("Editor", writer));

        for (MemberView source : List.of(scout, writer, editor)) {
            assertThatThrownBy(() -> replace(ADA, sequential, scout, continuing("Scout", source)))
                    .isInstanceOf(Invalid.class)
                    .hasMessageContaining("sourceId");
        }
        assertThat(replace(ADA, sequential, editor, continuing("Editor", scout))
                        .entity()
                        .state()
                        .source())
                .contains(scout.entity().id());
    }

    @Test
    void skills_of_a_member_are_those_of_the_actor_and_those_that_it_has_already() {
        join(BOB, TeamRole.EDITOR);
        Id<Skill> ofAda = skill(ADA, "Search");
        Id<Skill> ofBob = skill(BOB, "Write");

        assertThatThrownBy(() -> create(ADA, sequential, named("Scout").using(Set.of(ofBob))))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("skillIds");
        MemberView scout = create(ADA, sequential, named("Scout").using(Set.of(ofAda)));
        MemberView both = replace(BOB, sequential, scout, named("Scout").using(Set.of(ofAda, ofBob)));
        assertThat(both.skills()).extracting(NamedReference::name).containsExactly("Search", "Write");

        MemberView without = replace(ADA, sequential, both, named("Scout").using(Set.of(ofBob)));
        assertThat(without.skills()).extracting(NamedReference::name).containsExactly("Write");
        assertThatThrownBy(
                        () -> replace(BOB, sequential, without, named("Scout").using(Set.of(ofAda))))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(
                        () -> replace(ADA, sequential, without, named("Scout").using(Set.of(new Id<>(EVE)))))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void viewers_read_members_but_do_not_change_them() {
        join(EVE, TeamRole.VIEWER);
        MemberView scout = create(ADA, sequential, named("Scout"));

        assertThat(members.of(sequential.id()).get(actor(EVE), scout.entity().id()))
                .isEqualTo(scout);
        assertThatThrownBy(() -> create(EVE, sequential, named("Writer"))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> replace(EVE, sequential, scout, named("Mine"))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> members.of(sequential.id())
                        .delete(actor(EVE), scout.entity().id(), ExpectedVersion.ANY))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void members_of_a_team_are_not_found_through_another_team() {
        MemberView scout = create(ADA, sequential, named("Scout"));

        assertThatThrownBy(() -> members.of(hierarchical.id())
                        .get(actor(ADA), scout.entity().id()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> members.of(sequential.id())
                        .get(actor(BOB), scout.entity().id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void skills_of_others_are_not_found() {
        Id<Skill> ofAda = skill(ADA, "Search");

        assertThat(skills.get(actor(ADA), ofAda).state().name()).isEqualTo("Search");
        assertThatThrownBy(() -> skills.get(actor(BOB), ofAda)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> skills.delete(actor(BOB), ofAda, ExpectedVersion.ANY))
                .isInstanceOf(NotFound.class);
    }

    private MemberView create(UUID user, Entity<Team> team, Member member) {
        return members.of(team.id()).create(actor(user), member);
    }

    private MemberView replace(UUID user, Entity<Team> team, MemberView present, Member next) {
        return members.of(team.id()).replace(actor(user), present, next);
    }

    private Id<Skill> skill(UUID owner, String name) {
        return skills.create(actor(owner), new Skill(Optional.empty(), name, Optional.empty(), "{}"))
                .id();
    }

    private void join(UUID user, TeamRole role) {
        store.memberships().of(sequential.id()).add(Membership.of(new Id<>(user), role, entities.now()));
    }

    private List<MemberView> list(Entity<Team> team) {
        MemberQuery query = new MemberQuery(Optional.empty(), Optional.empty(), PageRequest.first(MemberSort.NAME, 10));
        return members.of(team.id()).list(actor(ADA), query).items();
    }

    private List<String> kinds(Entity<Team> team) {
        return list(team).stream()
                .map(member -> member.entity().state())
                .map(member -> member.name() + " " + member.kindCode())
                .toList();
    }

    private static Member named(String name) {
        return new Member(
                name, "Works", MemberKind.WORKER, Optional.empty(), ModelSettings.NONE, 1, Optional.empty(), Set.of());
    }

    private static Member at(Member member, int position) {
        return new Member(
                member.name(),
                member.role(),
                member.kind(),
                member.backstory(),
                member.model(),
                position,
                member.source(),
                member.skillIds());
    }

    private static Member continuing(String name, MemberView source) {
        return new Member(
                name,
                "Works",
                MemberKind.WORKER,
                Optional.empty(),
                ModelSettings.NONE,
                1,
                Optional.of(source.entity().id()),
                Set.of());
    }

    private static Team team(Workflow workflow) {
        return new Team(workflow.code(), Optional.empty(), workflow);
    }

    private static Actor actor(UUID user) {
        return new Actor(
                "user",
                Optional.of(new UserIdentity(user, Optional.empty(), Optional.empty())),
                Optional.empty(),
                true,
                Set.of());
    }
}
