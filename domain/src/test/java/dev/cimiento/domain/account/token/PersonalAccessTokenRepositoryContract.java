package dev.cimiento.domain.account.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.account.AccountContract;
import dev.cimiento.domain.account.Role;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.account.user.UserLock;
import dev.cimiento.domain.shared.ConcurrentWork;
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

/** The contract of personal access token repositories. */
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
    void personal_access_token_of_an_inactive_account_grants_nothing() {
        add(user("gone@example.org", false), "secret");

        assertThat(grant("secret", NOW)).isEmpty();
    }

    @Test
    void personal_access_token_can_be_locked_until_it_ends_or_its_owner_is_deactivated() {
        Id<User> ada = user("ada@example.org");
        PersonalAccessToken token = add(ada, "secret");

        assertThat(holds(token, ada, NOW)).isTrue();
        assertThat(holds(token, user("b@example.org"), NOW)).isFalse();
        assertThat(holds(token, ada, token.expiresAt())).isFalse();
        deactivate(ada);
        assertThat(holds(token, ada, NOW)).isFalse();
    }

    @Test
    void revoking_a_token_waits_for_the_transaction_that_has_locked_it() {
        Id<User> ada = user("ada@example.org");
        PersonalAccessToken token = add(ada, "secret");

        CompletableFuture<Boolean> revoked = store.transactions().inTransaction(() -> {
            store.accessTokens().lockGrant(token.id(), ada, UserLock.SHARED, NOW);
            CompletableFuture<Boolean> waiting =
                    ConcurrentWork.begin(() -> store.accessTokens().remove(ada, token.id()));
            assertThatThrownBy(() -> waiting.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return waiting;
        });

        assertThat(revoked.join()).isTrue();
    }

    @Test
    void last_use_of_a_personal_access_token_is_stored() {
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
    void expired_personal_access_tokens_are_removed() {
        PersonalAccessToken token = add(user("ada@example.org"), "secret");

        assertThat(store.accessTokens().removeExpired(NOW, 10)).isZero();
        assertThat(store.accessTokens().removeExpired(token.expiresAt(), 10)).isEqualTo(1);
    }

    @Test
    void token_of_an_unknown_user_is_not_found() {
        assertThatThrownBy(() -> add(ids.next(), "secret")).isInstanceOf(NotFound.class);
    }

    private boolean holds(PersonalAccessToken token, Id<User> user, Instant now) {
        return Stream.of(UserLock.values())
                .map(lock -> store.transactions()
                        .inTransaction(() -> store.accessTokens().lockGrant(token.id(), user, lock, now)))
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
