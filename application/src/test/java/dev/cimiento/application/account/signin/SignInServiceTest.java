package dev.cimiento.application.account.signin;

import static dev.cimiento.application.account.AccountUseCases.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.application.account.AccountUseCases;
import dev.cimiento.domain.account.PlainPasswordHasher;
import dev.cimiento.domain.account.audit.AuditAction;
import dev.cimiento.domain.account.password.Credentials;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.TooManyRequests;
import dev.cimiento.domain.shared.error.Unauthenticated;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Sign-in: passwords, rate limits and outdated hashes. */
class SignInServiceTest {

    private final AccountUseCases world = new AccountUseCases();

    @Test
    void user_with_the_right_password_gets_a_session() {
        Entity<User> ada = world.signedUp("ada");

        Actor actor = world.actor(world.signIn("ada"));

        assertThat(actor.userId()).contains(ada.id().value());
        assertThat(world.accounts.get(actor)).isEqualTo(ada);
        assertThat(world.recorded()).containsExactly(AuditAction.SIGNED_UP, AuditAction.SIGNED_IN);
    }

    @Test
    void wrong_password_unknown_address_and_inactive_account_get_the_same_response_after_one_comparison() {
        world.signedUp("ada");
        Entity<User> gone = world.signedUp("gone");
        world.users.replace(Actor.SYSTEM, gone.id(), ExpectedVersion.ANY, inactive(gone.state()));

        List<String> responses = List.of(
                refusal("ada@example.org", "difference engine"),
                refusal("nobody@example.org", PASSWORD),
                refusal("gone@example.org", PASSWORD));

        assertThat(responses).containsOnly(responses.get(0));
        assertThat(world.hasher.comparisons()).isEqualTo(3);
        assertThat(world.recorded())
                .filteredOn(AuditAction.SIGN_IN_FAILED::equals)
                .hasSize(3);
    }

    @Test
    void guesses_from_all_addresses_of_a_network_count_together() {
        for (int guess = 1; guess <= 10; guess++) {
            Actor guesser = world.strangerFrom("2001:db8:0:1::" + guess);
            assertThatThrownBy(() -> world.signIn.signIn(guesser, "ada@example.org", "guess", Optional.empty()))
                    .isInstanceOf(Unauthenticated.class);
        }

        Actor same = world.strangerFrom("2001:db8:0:1:ffff::1");
        Actor another = world.strangerFrom("2001:db8:0:2::1");
        assertThatThrownBy(() -> world.signIn.signIn(same, "ada@example.org", "guess", Optional.empty()))
                .isInstanceOf(TooManyRequests.class);
        assertThatThrownBy(() -> world.signIn.signIn(another, "ada@example.org", "guess", Optional.empty()))
                .isInstanceOf(Unauthenticated.class);
    }

    @Test
    void guesses_through_a_proxy_that_appends_the_port_count_together() {
        for (int guess = 1; guess <= 10; guess++) {
            Actor guesser = world.strangerFrom("203.0.113.9:" + (50_000 + guess));
            assertThatThrownBy(() -> world.signIn.signIn(guesser, "ada@example.org", "guess", Optional.empty()))
                    .isInstanceOf(Unauthenticated.class);
        }

        Actor same = world.strangerFrom("203.0.113.9:51234");
        assertThatThrownBy(() -> world.signIn.signIn(same, "ada@example.org", "guess", Optional.empty()))
                .isInstanceOf(TooManyRequests.class);
    }

    @Test
    void attacker_with_many_addresses_is_limited_and_the_owner_in_a_known_network_is_not() {
        world.signedUp("ada");
        world.signIn("ada");
        for (int guess = 0; guess < 99; guess++) {
            Actor guesser = world.strangerFrom("198.51.100." + guess);
            assertThatThrownBy(() -> world.signIn.signIn(guesser, "ada@example.org", "guess", Optional.empty()))
                    .isInstanceOf(Unauthenticated.class);
        }

        Actor next = world.strangerFrom("203.0.113.1");
        assertThatThrownBy(() -> world.signIn.signIn(next, "ada@example.org", PASSWORD, Optional.empty()))
                .isInstanceOf(TooManyRequests.class);
        assertThat(world.signIn("ada")).isNotNull();
    }

    @Test
    void network_of_a_session_is_known_from_each_of_its_addresses() {
        world.signedUp("ada");
        signInFrom("2001:db8:0:1::1");
        for (int guess = 0; guess < 99; guess++) {
            Actor guesser = world.strangerFrom("198.51.100." + guess);
            assertThatThrownBy(() -> world.signIn.signIn(guesser, "ada@example.org", "guess", Optional.empty()))
                    .isInstanceOf(Unauthenticated.class);
        }

        assertThat(signInFrom("2001:db8:0:1:ffff::2")).isNotNull();
        assertThatThrownBy(() -> signInFrom("2001:db8:0:2::1")).isInstanceOf(TooManyRequests.class);
    }

    @Test
    void password_with_an_outdated_hash_is_hashed_again() {
        Id<User> ada = world.signedUp("ada").id();
        world.store.passwords().set(ada, PlainPasswordHasher.OLD + PASSWORD, world.clock.instant());

        world.signIn("ada");

        assertThat(world.store.passwords().find(ada))
                .map(Credentials::hash)
                .hasValueSatisfying(
                        hash -> assertThat(world.hasher.isOutdated(hash)).isFalse());
        assertThat(world.signIn("ada")).isNotNull();
    }

    @Test
    void two_concurrent_sign_ins_with_an_outdated_hash_succeed() {
        Id<User> ada = world.signedUp("ada").id();
        world.store.passwords().set(ada, PlainPasswordHasher.OLD + PASSWORD, world.clock.instant());
        world.hasher.whileComparing(() -> world.signIn("ada"));

        assertThat(world.actor(world.signIn("ada")).userId()).contains(ada.value());
    }

    @Test
    void sign_in_succeeds_even_if_rehashing_would_have_to_wait() {
        Id<User> ada = world.signedUp("ada").id();
        world.store.passwords().set(ada, PlainPasswordHasher.OLD + PASSWORD, world.clock.instant());
        world.hasher.becomeBusy();

        assertThat(world.actor(world.signIn("ada")).userId()).contains(ada.value());
    }

    @Test
    void user_deactivated_or_with_a_new_password_during_the_sign_in_gets_no_session() {
        Entity<User> ada = world.signedUp("ada");

        world.hasher.whileComparing(() -> world.store
                .passwords()
                .set(ada.id(), "other", world.clock.instant().plusSeconds(1)));
        assertThatThrownBy(() -> world.signIn("ada")).isInstanceOf(Unauthenticated.class);

        world.store.passwords().set(ada.id(), world.hasher.hash(PASSWORD), world.clock.instant());
        world.hasher.whileComparing(
                () -> world.users.replace(Actor.SYSTEM, ada.id(), ExpectedVersion.ANY, inactive(ada.state())));
        assertThatThrownBy(() -> world.signIn("ada")).isInstanceOf(Unauthenticated.class);
        assertThat(world.store.sessions().list(ada.id(), world.clock.instant())).isEmpty();
    }

    private SignedIn signInFrom(String address) {
        return world.signIn.signIn(world.strangerFrom(address), "ada@example.org", PASSWORD, Optional.empty());
    }

    private String refusal(String email, String password) {
        try {
            world.signIn.signIn(world.stranger(), email, password, Optional.empty());
            throw new AssertionError("signed in");
        } catch (Unauthenticated refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private static User inactive(User user) {
        return new User(user.email(), user.fullName(), user.role(), false, user.emailVerified());
    }
}
