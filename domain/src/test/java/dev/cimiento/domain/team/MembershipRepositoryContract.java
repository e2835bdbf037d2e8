package dev.cimiento.domain.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.error.StaleVersion;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.RepositoryContract;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of repositories of memberships. */
public abstract class MembershipRepositoryContract
        extends RepositoryContract<Membership, MembershipView, MembershipQuery, MembershipSort> {

    private static final Id<Team> TEAM = new Id<>(new UUID(8, 1));
    private static final Id<Team> OTHER = new Id<>(new UUID(8, 2));
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private TeamAdapter store;

    protected abstract TeamAdapter adapter();

    @BeforeEach
    void openStore() {
        store = adapter();
        IntStream.range(0, 30).forEach(number -> store.users().accept(user(number)));
        store.teams().add(List.of(team(TEAM, "Support"), team(OTHER, "Sales")));
    }

    @Override
    protected MembershipRepository repository() {
        return store.memberships().of(TEAM);
    }

    @Override
    protected Transactions transactions() {
        return store.transactions();
    }

    @Override
    protected Membership sample(int number) {
        return new Membership(TeamRole.values()[number % 3]);
    }

    @Override
    protected MembershipQuery all(PageRequest<MembershipSort> page) {
        return new MembershipQuery(Optional.empty(), Optional.empty(), page);
    }

    @Override
    protected List<MembershipSort> sorts() {
        return List.of(MembershipSort.values());
    }

    @Test
    void memberships_are_listed_by_ids() {
        assertListsByIds(ids -> new MembershipQuery(Optional.of(ids), Optional.empty(), first(10)));
    }

    @Test
    void user_cannot_belong_to_a_team_twice() {
        add(1);

        assertThatThrownBy(() -> add(1)).isInstanceOf(Conflict.class);
    }

    @Test
    void unknown_team_gets_no_membership() {
        MembershipRepository nowhere = store.memberships().of(new Id<>(new UUID(9, 9)));

        assertThatThrownBy(() -> nowhere.add(Membership.of(user(1), TeamRole.OWNER, NOW)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void membership_shows_the_name_of_its_user() {
        add(1);

        assertThat(repository().find(id(1))).map(MembershipView::userName).contains("Ada");
    }

    @Test
    void memberships_are_filtered_by_role() {
        IntStream.range(0, 6).forEach(this::add);

        assertThat(repository()
                        .list(new MembershipQuery(Optional.empty(), Optional.of(TeamRole.EDITOR), first(10)))
                        .items())
                .extracting(view -> view.entity().id())
                .containsExactlyInAnyOrder(id(1), id(4));
    }

    @Test
    void memberships_of_another_team_are_neither_found_nor_changed() {
        MembershipRepository other = store.memberships().of(OTHER);
        Entity<Membership> foreign = Membership.of(user(1), TeamRole.OWNER, NOW);
        other.add(foreign);

        assertThat(repository().find(foreign.id())).isEmpty();
        assertThat(repository().find(Set.of(foreign.id()))).isEmpty();
        assertThat(repository().list(all(first(10))).items()).isEmpty();
        assertThat(repository().roleOf(user(1))).isEmpty();
        assertThat(repository().lockOwners()).isEmpty();
        assertThatThrownBy(() -> repository().update(foreign.changedTo(sample(1), NOW)))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> repository().remove(foreign.id(), 1)).isInstanceOf(StaleVersion.class);
        assertThat(other.find(foreign.id())).isPresent();
    }

    @Test
    void role_of_a_user_is_found_with_and_without_a_lock() {
        add(1);

        Optional<TeamRole> kept =
                transactions().inTransaction(() -> repository().keepRoleOf(user(1)));
        assertThat(kept).contains(TeamRole.EDITOR).isEqualTo(repository().roleOf(user(1)));
        assertThat(repository().roleOf(user(2))).isEmpty();
    }

    @Test
    void owners_are_locked_in_the_order_of_their_ids() {
        IntStream.range(0, 9).forEach(this::add);

        List<Id<Membership>> owners =
                transactions().inTransaction(() -> repository().lockOwners());
        assertThat(owners).containsExactlyInAnyOrder(id(0), id(3), id(6)).isSorted();
    }

    private Id<User> user(int number) {
        return new Id<>(id(number).value());
    }

    private static Entity<Team> team(Id<Team> id, String name) {
        return Entity.created(id, NOW, new Team(name, Optional.empty(), Workflow.SEQUENTIAL));
    }
}
