package dev.cimiento.domain.team.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.NamedReference;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.error.StaleVersion;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.RepositoryContract;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.TeamAdapter;
import dev.cimiento.domain.team.Workflow;
import dev.cimiento.domain.team.skill.Skill;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of repositories of members. */
public abstract class MemberRepositoryContract extends RepositoryContract<Member, MemberView, MemberQuery, MemberSort> {

    private static final Id<Team> TEAM = new Id<>(new UUID(8, 1));
    private static final Id<Team> OTHER = new Id<>(new UUID(8, 2));
    private static final Id<User> ADA = new Id<>(new UUID(7, 1));
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final int SKILLS = 3;

    private TeamAdapter store;

    protected abstract TeamAdapter adapter();

    @BeforeEach
    void openStore() {
        store = adapter();
        store.users().accept(ADA);
        store.teams().add(List.of(team(TEAM, "Support"), team(OTHER, "Sales")));
        store.skills()
                .add(IntStream.range(0, SKILLS)
                        .mapToObj(number -> Entity.created(
                                skillId(number),
                                NOW,
                                new Skill(Optional.of(ADA), "Skill " + number, Optional.empty(), "{}")))
                        .toList());
    }

    @Override
    protected MemberRepository repository() {
        return store.members().of(TEAM);
    }

    @Override
    protected Transactions transactions() {
        return store.transactions();
    }

    /** Fills the optional values for some numbers only, so that the statements must handle both. */
    @Override
    protected Member sample(int number) {
        boolean filled = number % 2 == 0;
        return new Member(
                "Member " + (number * 37 % 100) + "/" + number,
                "Role " + number,
                filled ? MemberKind.WORKER : MemberKind.FREELANCER,
                Optional.of("Knows\nnumber " + number).filter(text -> filled),
                new ModelSettings(
                        Optional.of("example").filter(text -> filled),
                        Optional.of("model-" + number).filter(text -> filled),
                        Optional.of(new BigDecimal("0.75")).filter(text -> number % 3 == 0),
                        Optional.of("https://models.example.org/v" + number).filter(text -> number % 4 == 0)),
                number * 7 % 5,
                Optional.empty(),
                IntStream.range(0, number % (SKILLS + 1))
                        .mapToObj(MemberRepositoryContract::skillId)
                        .collect(Collectors.toSet()));
    }

    @Override
    protected MemberQuery all(PageRequest<MemberSort> page) {
        return new MemberQuery(Optional.empty(), Optional.empty(), page);
    }

    @Override
    protected List<MemberSort> sorts() {
        return List.of(MemberSort.values());
    }

    @Test
    void members_are_listed_by_ids() {
        assertListsByIds(ids -> new MemberQuery(Optional.of(ids), Optional.empty(), first(10)));
    }

    @Test
    void two_members_of_a_team_cannot_have_the_same_name_regardless_of_case() {
        add(1, named("Scout"));
        store.members().of(OTHER).add(Entity.created(id(2), NOW, named("Scout")));

        assertThatThrownBy(() -> add(3, named("SCOUT"))).isInstanceOf(Conflict.class);
        assertThat(find(id(3))).isEmpty();
    }

    @Test
    void unknown_team_gets_no_member() {
        MemberRepository nowhere = store.members().of(new Id<>(new UUID(9, 9)));

        assertThatThrownBy(() -> nowhere.add(Entity.created(id(1), NOW, named("Scout"))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void skills_of_a_member_are_shown_by_name_and_replaced_as_a_whole() {
        Entity<Member> member = add(1, named("Scout").using(Set.of(skillId(1), skillId(0))));
        assertThat(skills(member)).containsExactly("Skill 0", "Skill 1");

        repository().update(member.changedTo(named("Scout").using(Set.of(skillId(2), skillId(1))), NOW));

        assertThat(skills(member)).containsExactly("Skill 1", "Skill 2");
    }

    @Test
    void deleted_skill_is_taken_from_all_members() {
        Entity<Member> member = add(1, named("Scout").using(Set.of(skillId(0), skillId(1))));

        store.skills().remove(skillId(0), 1);
        assertThat(skills(member)).containsExactly("Skill 1");

        store.skills().removeAllOf(ADA);
        assertThat(skills(member)).isEmpty();
    }

    @Test
    void source_must_be_a_member_of_the_same_team() {
        store.members().of(OTHER).add(Entity.created(id(1), NOW, named("Scout")));

        assertThatThrownBy(() -> add(2, continuing("Writer", 1))).isInstanceOf(Invalid.class);
        add(1, named("Scout"));
        add(2, continuing("Writer", 1));

        assertThat(find(id(2)).flatMap(member -> member.state().source())).contains(id(1));
    }

    @Test
    void member_that_is_a_source_is_not_removed() {
        add(1, named("Scout"));
        add(2, continuing("Writer", 1));

        assertThatThrownBy(() -> repository().remove(id(1), 1)).isInstanceOf(Conflict.class);
        assertThat(find(id(1))).isPresent();
    }

    @Test
    void sources_are_followed_to_the_first_and_stop_at_a_cycle() {
        add(1, named("Scout"));
        add(2, continuing("Writer", 1));
        add(3, continuing("Editor", 2));

        assertThat(repository().sourcesOf(id(3))).containsExactly(id(2), id(1));
        assertThat(repository().sourcesOf(id(1))).isEmpty();

        repository().update(find(id(1)).orElseThrow().changedTo(continuing("Scout", 3), NOW));
        assertThat(repository().sourcesOf(id(3))).containsExactly(id(2), id(1), id(3));
    }

    @Test
    void leader_of_the_team_is_found() {
        add(1, named("Scout"));
        assertThat(repository().leader()).isEmpty();

        Entity<Member> leader = add(2, named("Boss").as(MemberKind.LEADER).using(Set.of(skillId(0))));

        assertThat(repository().leader()).contains(leader);
    }

    @Test
    void members_are_filtered_by_kind() {
        IntStream.range(0, 4).forEach(this::add);

        assertThat(repository()
                        .list(new MemberQuery(Optional.empty(), Optional.of(MemberKind.WORKER), first(10)))
                        .items())
                .extracting(view -> view.entity().id())
                .containsExactlyInAnyOrder(id(0), id(2));
    }

    @Test
    void members_of_another_team_are_neither_found_nor_changed() {
        MemberRepository other = store.members().of(OTHER);
        Entity<Member> foreign = Entity.created(id(1), NOW, named("Boss").as(MemberKind.LEADER));
        other.add(foreign);

        assertThat(repository().find(id(1))).isEmpty();
        assertThat(repository().find(Set.of(id(1)))).isEmpty();
        assertThat(repository().list(all(first(10))).items()).isEmpty();
        assertThat(repository().leader()).isEmpty();
        assertThat(repository().sourcesOf(id(1))).isEmpty();
        assertThatThrownBy(() -> repository().update(foreign.changedTo(named("Mine"), NOW)))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> repository().remove(id(1), 1)).isInstanceOf(StaleVersion.class);
        assertThat(other.find(id(1)).map(MemberView::entity)).contains(foreign);
    }

    @Test
    void members_are_deleted_with_their_team() {
        add(1, named("Scout").using(Set.of(skillId(0))));
        add(2, continuing("Writer", 1));

        store.teams().remove(TEAM, 1);

        assertThat(repository().find(Set.of(id(1), id(2)))).isEmpty();
    }

    private List<String> skills(Entity<Member> member) {
        return repository().find(member.id()).orElseThrow().skills().stream()
                .map(NamedReference::name)
                .toList();
    }

    private Member continuing(String name, int source) {
        Member member = named(name);
        return new Member(
                member.name(),
                member.role(),
                member.kind(),
                member.backstory(),
                member.model(),
                member.position(),
                Optional.of(id(source)),
                member.skillIds());
    }

    private static Member named(String name) {
        return new Member(
                name, "Works", MemberKind.WORKER, Optional.empty(), ModelSettings.NONE, 0, Optional.empty(), Set.of());
    }

    private static Id<Skill> skillId(int number) {
        return new Id<>(new UUID(6, number));
    }

    private static Entity<Team> team(Id<Team> id, String name) {
        return Entity.created(id, NOW, new Team(name, Optional.empty(), Workflow.SEQUENTIAL));
    }
}
