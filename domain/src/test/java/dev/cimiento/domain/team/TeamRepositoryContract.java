package dev.cimiento.domain.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.RepositoryContract;
import dev.cimiento.domain.shared.text.FoldedText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of repositories of teams. */
public abstract class TeamRepositoryContract extends RepositoryContract<Team, Entity<Team>, TeamQuery, TeamSort> {

    private static final Id<User> ADA = new Id<>(new UUID(7, 1));
    private static final Id<User> BOB = new Id<>(new UUID(7, 2));
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private TeamAdapter store;

    protected abstract TeamAdapter adapter();

    @BeforeEach
    void openStore() {
        store = adapter();
        store.users().accept(ADA);
        store.users().accept(BOB);
    }

    /** Returns a repository that makes Ada the owner of each new team, because a list shows the teams of one user. */
    @Override
    protected TeamRepository repository() {
        return new OwnedTeams(store, ADA, NOW);
    }

    @Override
    protected Transactions transactions() {
        return store.transactions();
    }

    @Override
    protected Team sample(int number) {
        return new Team(
                (number % 2 == 0 ? "Team-" : "team_") + (number * 37 % 100) + "-" + number,
                Optional.of("For everything\nwith number " + number).filter(text -> number % 3 == 0),
                Workflow.values()[number % 2]);
    }

    @Override
    protected TeamQuery all(PageRequest<TeamSort> page) {
        return new TeamQuery(ADA, Optional.empty(), Optional.empty(), page);
    }

    @Override
    protected List<TeamSort> sorts() {
        return List.of(TeamSort.values());
    }

    @Test
    void teams_are_listed_by_ids() {
        assertListsByIds(ids -> new TeamQuery(ADA, Optional.of(ids), Optional.empty(), first(10)));
    }

    @Test
    void two_teams_cannot_have_the_same_name_regardless_of_case() {
        add(1, named("Support"));

        assertThatThrownBy(() -> add(2, named("SUPPORT"))).isInstanceOf(Conflict.class);
        assertThat(find(id(2))).isEmpty();
    }

    @Test
    void renamed_team_frees_its_name_and_takes_the_other() {
        Entity<Team> team = add(1, named("Support"));
        repository().update(team.changedTo(named("Sales"), NOW));

        add(2, named("support"));

        assertThatThrownBy(() -> add(3, named("SALES"))).isInstanceOf(Conflict.class);
    }

    @Test
    void team_cannot_be_renamed_to_a_name_that_is_taken() {
        Entity<Team> team = add(1, named("Support"));
        add(2, named("Sales"));

        assertThatThrownBy(() -> repository().update(team.changedTo(named("sales"), NOW)))
                .isInstanceOf(Conflict.class);
        assertThat(find(id(1))).contains(team);
    }

    @Test
    void deleted_team_frees_its_name() {
        add(1, named("Support"));
        repository().remove(id(1), 1);

        add(2, named("support"));

        assertThat(find(id(2))).isPresent();
    }

    @Test
    void locked_team_is_the_stored_one() {
        Entity<Team> team = add(1, named("Support"));

        Optional<Entity<Team>> locked =
                transactions().inTransaction(() -> repository().lock(id(1)));
        Optional<Entity<Team>> missing =
                transactions().inTransaction(() -> repository().lock(id(2)));
        assertThat(locked).contains(team);
        assertThat(missing).isEmpty();
    }

    @Test
    void memberships_are_deleted_with_their_team() {
        add(1, named("Support"));

        repository().remove(id(1), 1);

        assertThat(store.memberships().of(id(1)).roleOf(ADA)).isEmpty();
        assertThat(repository().idsOf(ADA)).isEmpty();
    }

    @Test
    void teams_of_other_users_are_not_listed() {
        add(1, named("Support"));
        add(2, named("Sales"));
        store.memberships().of(id(2)).add(Membership.of(BOB, TeamRole.VIEWER, NOW));

        assertThat(repository()
                        .list(new TeamQuery(BOB, Optional.empty(), Optional.empty(), first(10)))
                        .items())
                .extracting(Entity::id)
                .containsExactly(id(2));
        assertThat(repository().idsOf(BOB)).containsExactly(id(2));
        assertThat(repository().idsOf(ADA)).containsExactlyInAnyOrder(id(1), id(2));
    }

    @Test
    void teams_are_filtered_by_the_beginning_of_their_name_regardless_of_case() {
        add(1, named("Support"));
        add(2, named("SUPPLY"));
        add(3, named("Sales"));

        assertThat(repository()
                        .list(new TeamQuery(ADA, Optional.empty(), Optional.of(FoldedText.of("sUp")), first(10)))
                        .items())
                .extracting(team -> team.state().name())
                .containsExactly("SUPPLY", "Support");
    }

    private static Team named(String name) {
        return new Team(name, Optional.empty(), Workflow.SEQUENTIAL);
    }
}
