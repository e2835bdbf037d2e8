package dev.cimiento.domain.account.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.account.AccountContract;
import dev.cimiento.domain.account.Role;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.account.user.UserLock;
import dev.cimiento.domain.shared.AtOnce;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.NotFound;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every repository of access tokens keeps. */
public abstract class PersonalAccessTokenRepositoryContract extends AccountContract {

    @Test
    void a_token_that_has_not_expired_grants_its_scopes() {
        Id<User> ada = user("ada@example.org");
        PersonalAccessToken token = add(ada, "secret");

        assertThat(grant("secret", NOW))
                .contains(new AccessGrant(token.id(), ada, Role.USER, token.scopes(), Optional.empty()));
        assertThat(grant("other", NOW)).isEmpty();
        assertThat(grant("secret", token.expiresAt())).isEmpty();
    }

    @Test
    void one_of_an_account_that_must_not_be_used_grants_nothing() {
        add(user("gone@example.org", false), "secret");

        assertThat(grant("secret", NOW)).isEmpty();
    }

    @Test
    void token_is_held_while_it_exists_and_its_owner_is_active() {
        Id<User> ada = user("ada@example.org");
        PersonalAccessToken token = add(ada, "secret");

        assertThat(holds(token, ada, NOW)).isTrue();
        assertThat(holds(token, user("b@example.org"), NOW)).isFalse();
        assertThat(holds(token, ada, token.expiresAt())).isFalse();
        deactivate(ada);
        assertThat(holds(token, ada, NOW)).isFalse();
    }

    @Test
    void revoking_a_token_waits_for_the_transaction_that_holds_it() {
        Id<User> ada = user("ada@example.org");
        PersonalAccessToken token = add(ada, "secret");

        CompletableFuture<Boolean> revoked = store.transactions().inTransaction(() -> {
            store.accessTokens().hold(token.id(), ada, UserLock.SHARED, NOW);
            CompletableFuture<Boolean> waiting =
                    AtOnce.begin(() -> store.accessTokens().remove(ada, token.id()));
            assertThatThrownBy(() -> waiting.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return waiting;
        });

        assertThat(revoked.join()).isTrue();
    }

    @Test
    void its_last_use_is_shown() {
        Id<User> ada = user("ada@example.org");
        PersonalAccessToken token = add(ada, "secret");

        store.accessTokens().recordUse(token.id(), NOW.plusSeconds(90));

        assertThat(grant("secret", NOW).orElseThrow().lastUsedAt()).contains(NOW.plusSeconds(90));
        assertThat(store.accessTokens().list(ada))
                .extracting(PersonalAccessToken::lastUsedAt)
                .containsExactly(Optional.of(NOW.plusSeconds(90)));
    }

    @Test
    void tokens_are_listed_newest_first_and_removed_by_their_owner_only() {
        Id<User> ada = user("ada@example.org");
        PersonalAccessToken first = add(ada, "first");
        PersonalAccessToken second = add(ada, "second");
        Id<User> other = user("b@example.org");

        assertThat(store.accessTokens().list(ada)).containsExactly(second, first);
        assertThat(store.accessTokens().remove(other, first.id())).isFalse();
        assertThat(store.accessTokens().remove(ada, first.id())).isTrue();
        assertThat(store.accessTokens().list(ada)).containsExactly(second);
        store.accessTokens().removeAll(ada);
        assertThat(store.accessTokens().list(ada)).isEmpty();
    }

    @Test
    void what_has_expired_is_cleared_away() {
        PersonalAccessToken token = add(user("ada@example.org"), "secret");

        assertThat(store.accessTokens().removeExpired(NOW, 10)).isZero();
        assertThat(store.accessTokens().removeExpired(token.expiresAt(), 10)).isEqualTo(1);
    }

    @Test
    void nobody_has_none() {
        assertThatThrownBy(() -> add(ids.next(), "secret")).isInstanceOf(NotFound.class);
    }

    private boolean holds(PersonalAccessToken token, Id<User> user, Instant now) {
        return Stream.of(UserLock.values())
                .map(lock -> store.transactions()
                        .inTransaction(() -> store.accessTokens().hold(token.id(), user, lock, now)))
                .peek(grant -> assertThat(grant.map(AccessGrant::scopes).orElse(token.scopes()))
                        .isEqualTo(token.scopes()))
                .allMatch(Optional::isPresent);
    }

    private Optional<AccessGrant> grant(String secret, Instant now) {
        return store.accessTokens().findGrant(SecretHash.of(secret), now);
    }

    private PersonalAccessToken add(Id<User> user, String secret) {
        PersonalAccessToken token = new PersonalAccessToken(
                ids.next(),
                user,
                "import",
                Set.of("catalog:read", "catalog:write"),
                NOW,
                NOW.plus(DAY),
                Optional.empty());
        store.accessTokens().add(token, SecretHash.of(secret));
        return token;
    }
}
