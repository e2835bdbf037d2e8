package dev.cimiento.domain.team.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.account.token.SecretHash;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.repository.Page;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.TeamAdapter;
import dev.cimiento.domain.team.Workflow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of repositories of keys. */
public abstract class TeamKeyRepositoryContract {

    private static final Id<Team> TEAM = new Id<>(new UUID(8, 1));
    private static final Id<Team> OTHER = new Id<>(new UUID(8, 2));
    private static final Id<User> ADA = new Id<>(new UUID(7, 1));
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final SecretHash HASH = SecretHash.of("secret");

    private TeamAdapter store;

    protected abstract TeamAdapter adapter();

    @BeforeEach
    void openStore() {
        store = adapter();
        store.teams().add(List.of(team(TEAM, "Support"), team(OTHER, "Sales")));
    }

    @Test
    void key_is_found_by_its_hash_in_its_team_only() {
        TeamKey key = added("Importer", HASH);

        assertThat(keys().find(HASH)).contains(key);
        assertThat(keys().find(SecretHash.of("other"))).isEmpty();
        assertThat(store.keys().of(OTHER).find(HASH)).isEmpty();
    }

    @Test
    void two_keys_of_a_team_cannot_have_the_same_name_regardless_of_case() {
        added("Importer", HASH);

        assertThatThrownBy(() -> added("IMPORTER", SecretHash.of("other"))).isInstanceOf(Conflict.class);
        store.keys().of(OTHER).add(key("Importer"), SecretHash.of("theirs"));

        assertThat(keys().find(SecretHash.of("other"))).isEmpty();
    }

    @Test
    void use_of_a_key_is_stored_once_a_minute() {
        TeamKey key = added("Importer", HASH);

        keys().recordUse(key.id(), NOW);
        keys().recordUse(key.id(), NOW.plusSeconds(59));
        assertThat(keys().find(HASH).flatMap(TeamKey::lastUsedAt)).contains(NOW);

        keys().recordUse(key.id(), NOW.plusSeconds(60));
        assertThat(keys().find(HASH).flatMap(TeamKey::lastUsedAt)).contains(NOW.plusSeconds(60));
    }

    @Test
    void removed_key_is_not_found_and_cannot_be_removed_again_or_by_another_team() {
        TeamKey key = added("Importer", HASH);

        assertThat(store.keys().of(OTHER).remove(key.id())).isFalse();
        assertThat(keys().remove(key.id())).isTrue();
        assertThat(keys().find(HASH)).isEmpty();
        assertThat(keys().remove(key.id())).isFalse();
    }

    @Test
    void keys_of_a_team_are_listed_page_by_page() {
        TeamKey first = added("One", SecretHash.of("1"));
        TeamKey second = added("Two", SecretHash.of("2"));
        store.keys().of(OTHER).add(key("Three"), SecretHash.of("3"));
        PageRequest<TeamKeySort> one = PageRequest.first(TeamKeySort.CREATED, 1);

        Page<TeamKey> page = keys().list(one);
        Page<TeamKey> next = keys().list(one.from(page.next().orElseThrow()));

        assertThat(List.of(page.items().get(0), next.items().get(0))).containsExactlyInAnyOrder(first, second);
        assertThat(next.next()).isEmpty();
    }

    @Test
    void unknown_team_gets_no_key_and_a_deleted_team_loses_its_keys() {
        assertThatThrownBy(() -> store.keys().of(new Id<>(new UUID(9, 9))).add(key("Importer"), HASH))
                .isInstanceOf(NotFound.class);

        added("Importer", HASH);
        store.teams().remove(TEAM, 1);

        assertThat(keys().find(HASH)).isEmpty();
    }

    private TeamKey added(String name, SecretHash hash) {
        TeamKey key = key(name);
        keys().add(key, hash);
        return key;
    }

    private TeamKeyRepository keys() {
        return store.keys().of(TEAM);
    }

    private static TeamKey key(String name) {
        return new TeamKey(new Id<>(UUID.randomUUID()), NOW, name, ADA, Optional.empty());
    }

    private static Entity<Team> team(Id<Team> id, String name) {
        return Entity.created(id, NOW, new Team(name, Optional.empty(), Workflow.SEQUENTIAL));
    }
}
