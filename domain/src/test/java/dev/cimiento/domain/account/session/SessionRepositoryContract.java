package dev.cimiento.domain.account.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.account.AccountContract;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.Role;
import dev.cimiento.domain.account.password.Credentials;
import dev.cimiento.domain.account.session.StoredRefreshToken.Exchange;
import dev.cimiento.domain.account.token.SecretHash;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.account.user.UserLock;
import dev.cimiento.domain.shared.ConcurrentWork;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The contract of session repositories. */
public abstract class SessionRepositoryContract extends AccountContract {

    private static final Instant LATER = NOW.plus(DAY);

    @Test
    void active_session_gives_the_role_of_its_user() {
        Id<User> ada = user("ada@example.org");
        Session session = session(ada, "token");

        assertThat(store.sessions().findRole(session.id(), ada, NOW)).contains(Role.USER);
        assertThat(store.sessions().findRole(session.id(), user("b@example.org"), NOW))
                .isEmpty();
        assertThat(store.sessions().findRole(session.id(), ada, session.expiresAt()))
                .isEmpty();
        assertThat(store.sessions().findRole(ids.next(), ada, NOW)).isEmpty();
    }

    @Test
    void session_of_an_inactive_account_gives_no_role() {
        Id<User> gone = user("gone@example.org", false);

        assertThat(store.sessions().findRole(session(gone, "token").id(), gone, NOW))
                .isEmpty();
    }

    @Test
    void session_of_an_inactive_account_is_not_renewed() {
        session(user("gone@example.org", false), "token");

        assertThat(exchange("token", "next")).isEmpty();
    }

    @Test
    void session_can_be_locked_until_it_ends() {
        Id<User> ada = user("ada@example.org");
        Session session = session(ada, "token");

        assertThat(holds(session, ada, NOW)).isTrue();
        assertThat(holds(session, user("b@example.org"), NOW)).isFalse();
        assertThat(holds(session, ada, session.expiresAt())).isFalse();
        deactivate(ada);
        assertThat(holds(session, ada, NOW)).isFalse();
    }

    @Test
    void locking_a_session_waits_for_the_transaction_that_has_locked_its_user() {
        Id<User> ada = user("ada@example.org");
        Session session = session(ada, "token");

        CompletableFuture<Boolean> answer = store.transactions().inTransaction(() -> {
            store.users().lock(ada);
            CompletableFuture<Boolean> waiting = ConcurrentWork.begin(() -> holds(session, ada, NOW));
            assertThatThrownBy(() -> waiting.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            store.sessions().endAll(ada);
            return waiting;
        });

        assertThat(answer.join()).isFalse();
    }

    @Test
    void ending_a_session_waits_for_the_transaction_that_has_locked_it() {
        Id<User> ada = user("ada@example.org");
        Session session = session(ada, "token");

        CompletableFuture<Boolean> ended = store.transactions().inTransaction(() -> {
            store.sessions().lockRole(session.id(), ada, UserLock.SHARED, NOW);
            CompletableFuture<Boolean> waiting =
                    ConcurrentWork.begin(() -> store.sessions().end(ada, session.id()));
            assertThatThrownBy(() -> waiting.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return waiting;
        });

        assertThat(ended.join()).isTrue();
    }

    @Test
    void deactivating_a_user_waits_for_the_transaction_that_has_locked_a_session_of_the_user() {
        Id<User> ada = user("ada@example.org");
        Session session = session(ada, "token");

        CompletableFuture<Boolean> deactivated = store.transactions().inTransaction(() -> {
            store.sessions().lockRole(session.id(), ada, UserLock.SHARED, NOW);
            CompletableFuture<Boolean> waiting = ConcurrentWork.begin(() -> {
                deactivate(ada);
                return true;
            });
            assertThatThrownBy(() -> waiting.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return waiting;
        });

        assertThat(deactivated.join()).isTrue();
    }

    @Test
    void session_is_found_by_its_owner_until_it_ends() {
        Id<User> ada = user("ada@example.org");
        Session session = session(ada, "token");

        assertThat(store.sessions().find(ada, session.id(), NOW)).contains(session);
        assertThat(store.sessions().find(user("b@example.org"), session.id(), NOW))
                .isEmpty();
        assertThat(store.sessions().find(ada, session.id(), session.expiresAt()))
                .isEmpty();
    }

    @Test
    void session_of_an_unknown_user_is_rejected() {
        assertThatThrownBy(() -> session(ids.next(), "token")).isInstanceOf(NotFound.class);
    }

    @Test
    void a_refresh_token_is_exchanged_once_and_renews_the_session() {
        Id<User> ada = user("ada@example.org");
        Session session = session(ada, "first");

        Optional<Session> renewed = exchange("first", "second");

        assertThat(renewed).map(Session::id).contains(session.id());
        assertThat(renewed).map(Session::expiresAt).contains(LATER.plus(Session.LIFETIME));
        assertThat(store.sessions().list(ada, NOW)).containsExactly(renewed.orElseThrow());
        assertThat(exchange("first", "third")).isEmpty();
        assertThat(stored("first", LATER))
                .contains(new StoredRefreshToken(
                        session.id(), ada, Optional.of(new Exchange(LATER, Optional.of("salt of second")))));
        assertThat(exchange("second", "third")).isPresent();
        assertThat(stored("third", LATER)).contains(new StoredRefreshToken(session.id(), ada, Optional.empty()));
        assertThat(stored("fourth", LATER)).isEmpty();
    }

    @Test
    void only_the_last_exchange_of_a_session_has_a_salt() {
        session(user("ada@example.org"), "first");

        exchange("first", "second");
        exchange("second", "third");

        assertThat(stored("first", LATER))
                .map(StoredRefreshToken::exchange)
                .contains(Optional.of(new Exchange(LATER, Optional.empty())));
        assertThat(stored("second", LATER))
                .map(StoredRefreshToken::exchange)
                .contains(Optional.of(new Exchange(LATER, Optional.of("salt of third"))));
    }

    @Test
    void exchanged_tokens_are_removed_after_a_day() {
        session(user("ada@example.org"), "first");

        exchange("first", "second");

        Instant forgotten = LATER.plus(RefreshToken.REMEMBERED);
        assertThat(stored("first", forgotten.minusSeconds(1))).isPresent();
        assertThat(stored("first", forgotten)).isEmpty();
        assertThat(stored("second", forgotten)).isPresent();
        assertThat(store.sessions().removeExpired(forgotten, 10)).isEqualTo(1);
    }

    @Test
    void last_hundred_exchanged_tokens_of_a_session_are_remembered() {
        session(user("ada@example.org"), "token 0");

        for (int number = 0; number < RefreshToken.MAX_REMEMBERED + 2; number++) {
            Instant now = LATER.plusSeconds(number);
            assertThat(store.sessions()
                            .exchange(
                                    SecretHash.of("token " + number),
                                    SecretHash.of("token " + (number + 1)),
                                    "salt",
                                    now))
                    .isPresent();
        }

        assertThat(stored("token 0", LATER)).isEmpty();
        assertThat(stored("token 1", LATER)).isEmpty();
        assertThat(stored("token 2", LATER)).isPresent();
    }

    @Test
    void session_is_renewable_with_the_token_that_was_not_exchanged() {
        Id<User> ada = user("ada@example.org");
        Session session = session(ada, "first");
        exchange("first", "second");

        assertThat(store.sessions().findRenewable(SecretHash.of("second"), LATER))
                .map(Session::id)
                .contains(session.id());
        assertThat(store.sessions().findRenewable(SecretHash.of("first"), LATER))
                .isEmpty();
        deactivate(ada);
        assertThat(store.sessions().findRenewable(SecretHash.of("second"), LATER))
                .isEmpty();
    }

    @Test
    void unknown_or_expired_refresh_token_is_not_exchanged() {
        Session session = session(user("ada@example.org"), "token");

        assertThat(exchange("unknown", "next")).isEmpty();
        assertThat(store.sessions()
                        .exchange(SecretHash.of("token"), SecretHash.of("next"), "salt", session.expiresAt()))
                .isEmpty();
    }

    @Test
    void concurrent_exchanges_of_a_refresh_token_succeed_once() {
        session(user("ada@example.org"), "token");

        List<Boolean> exchanged = ConcurrentWork.run(
                8, number -> exchange("token", "next " + number).isPresent());

        assertThat(exchanged).containsOnlyOnce(true);
    }

    @Test
    void deactivation_leaves_no_session_of_concurrent_sign_ins() {
        for (int round = 0; round < 10; round++) {
            Id<User> user = user("user" + round + "@example.org");
            store.passwords().set(user, "hash", NOW);
            Credentials credentials = store.passwords().find(user).orElseThrow();
            String token = "token " + round + " ";

            ConcurrentWork.run(
                    4,
                    number -> store.transactions().inTransaction(() -> {
                        if (number == 0) {
                            deactivate(user);
                            store.sessions().endAll(user);
                        } else if (store.passwords().lockIfCurrent(credentials)) {
                            session(user, token + number);
                        }
                        return number;
                    }));

            assertThat(store.sessions().list(user, NOW)).isEmpty();
        }
    }

    @Test
    void sessions_are_listed_newest_first_and_ended_one_by_one_or_together() {
        Id<User> ada = user("ada@example.org");
        Session old = session(ada, "old", NOW.minus(DAY));
        Session present = session(ada, "present");
        Session others = session(user("b@example.org"), "other");

        assertThat(store.sessions().list(ada, NOW)).containsExactly(present, old);
        assertThat(store.sessions().end(ada, others.id())).isFalse();
        store.sessions().endOthers(ada, present.id());
        assertThat(store.sessions().list(ada, NOW)).containsExactly(present);
        assertThat(exchange("old", "next")).isEmpty();
        assertThat(store.sessions().end(ada, present.id())).isTrue();
        assertThat(store.sessions().end(ada, present.id())).isFalse();

        store.sessions().endAll(others.user());
        assertThat(store.sessions().list(others.user(), NOW)).isEmpty();
    }

    @Test
    void network_addresses_of_the_active_sessions_of_an_account_are_found() {
        Id<User> user = user("ada@example.org");
        session(user, "token");
        session(user, "another");
        Session nowhere = Session.begun(ids.next(), user, NOW, Optional.empty(), Optional.empty());
        store.sessions().begin(nowhere, SecretHash.of("nowhere"));
        EmailAddress ada = new EmailAddress("ADA@example.org");

        assertThat(store.sessions().addresses(ada, NOW)).containsExactly("192.0.2.7");
        assertThat(store.sessions().addresses(new EmailAddress("b@example.org"), NOW))
                .isEmpty();
        assertThat(store.sessions().addresses(ada, NOW.plus(Session.LIFETIME))).isEmpty();
    }

    @Test
    void expired_sessions_are_removed() {
        Id<User> ada = user("ada@example.org");
        session(ada, "old", NOW.minus(Session.LIFETIME));
        Session present = session(ada, "present");

        assertThat(store.sessions().removeExpired(NOW, 10)).isEqualTo(1);
        assertThat(store.sessions().removeExpired(NOW, 10)).isZero();
        assertThat(store.sessions().list(ada, NOW.minus(DAY))).containsExactly(present);
    }

    private boolean holds(Session session, Id<User> user, Instant now) {
        return Stream.of(UserLock.values())
                .map(lock -> store.transactions()
                        .inTransaction(() -> store.sessions().lockRole(session.id(), user, lock, now)))
                .peek(role -> assertThat(role.orElse(Role.USER)).isEqualTo(Role.USER))
                .allMatch(Optional::isPresent);
    }

    private Optional<Session> exchange(String presented, String next) {
        return store.sessions().exchange(SecretHash.of(presented), SecretHash.of(next), "salt of " + next, LATER);
    }

    private Optional<StoredRefreshToken> stored(String token, Instant now) {
        return store.sessions().findRefreshToken(SecretHash.of(token), now);
    }
}
