package dev.cimiento.application.account;

import static dev.cimiento.application.account.AccountUseCases.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.audit.AuditAction;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.mail.Mail;
import dev.cimiento.domain.shared.ConcurrentWork;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.TooManyRequests;
import org.junit.jupiter.api.Test;

/** Sign-up, up to the verified address. */
class SignUpTest {

    private final AccountUseCases world = new AccountUseCases();

    @Test
    void concurrent_sign_ups_with_one_address_open_one_account() {
        ConcurrentWork.run(3, number -> {
            world.signUp.signUp(world.strangerFrom("192.0.2." + number), "same@example.org", "Nr. " + number, PASSWORD);
            return number;
        });

        assertThat(world.mailsTo("same"))
                .extracting(Mail::subject)
                .containsExactlyInAnyOrder(
                        "Confirm your email address", "You already have an account", "You already have an account");
        assertThat(world.signIn("same")).isNotNull();
    }

    @Test
    void sign_up_with_a_known_address_tells_its_owner_and_changes_nothing() {
        Entity<User> ada = world.signedUp("ada");
        int hashes = world.hasher.hashed();

        world.signUp.signUp(world.newStranger(), "ADA@example.org", "Eve", "a thief's password");

        assertThat(world.hasher.hashed()).isEqualTo(hashes + 1);
        assertThat(world.mailsTo("ada"))
                .extracting(Mail::subject)
                .containsExactly("Confirm your email address", "You already have an account");
        assertThat(world.users.get(Actor.SYSTEM, ada.id())).isEqualTo(ada);
        assertThat(world.signIn("ada")).isNotNull();
        assertThat(world.recorded()).contains(AuditAction.SIGN_UP_REPEATED);
    }

    @Test
    void all_violations_of_a_sign_up_are_reported_at_once() {
        assertThatThrownBy(() -> world.signUp.signUp(world.stranger(), "no address", " ", "short"))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting("field")
                                .containsExactly("email", "fullName", "password"));
        assertThatThrownBy(() -> world.signUp.signUp(world.stranger(), "a@example.org", "A", "passwordpassword"))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void sign_ups_from_one_address_are_limited() {
        for (int number = 0; number < 10; number++) {
            world.signUp.signUp(world.stranger(), "user" + number + "@example.org", "User", PASSWORD);
        }

        assertThatThrownBy(() -> world.signUp.signUp(world.stranger(), "one@example.org", "One", PASSWORD))
                .isInstanceOf(TooManyRequests.class);
    }

    @Test
    void mails_to_one_address_by_sign_ups_are_limited() {
        for (int again = 0; again < 3; again++) {
            world.signedUp("ada");
        }

        assertThatThrownBy(() -> world.signedUp("ada")).isInstanceOf(TooManyRequests.class);
        assertThat(world.mailsTo("ada")).hasSize(3);
    }

    @Test
    void sign_ups_of_others_do_not_use_up_the_resets_of_an_address() {
        for (int again = 0; again < 3; again++) {
            world.signedUp("ada");
        }

        world.resets.request(world.stranger(), new EmailAddress("ada@example.org"));

        assertThat(world.mailsTo("ada")).last().extracting(Mail::subject).isEqualTo("Choose a new password");
    }

    @Test
    void last_reset_link_is_valid_after_requests_of_other_clients() {
        world.signedUp("ada");
        for (int number = 0; number < 10; number++) {
            world.resets.request(world.newStranger(), new EmailAddress("ada@example.org"));
        }

        world.resets.request(world.stranger(), new EmailAddress("ada@example.org"));

        assertThat(world.mailsTo("ada"))
                .extracting(Mail::subject)
                .filteredOn("Choose a new password"::equals)
                .hasSize(3);
        world.resets.reset(world.stranger(), world.lastLink("ada"), "difference engine 1822");
    }

    @Test
    void an_account_is_verified_by_the_link_that_was_sent_to_its_address() {
        Actor ada = world.newcomer("ada");
        assertThat(world.accounts.get(ada).state().emailVerified()).isFalse();

        world.verifications.confirm(world.stranger(), world.lastLink("ada"));

        assertThat(world.accounts.get(ada).state().emailVerified()).isTrue();
        assertThatThrownBy(() -> world.verifications.confirm(world.stranger(), world.lastLink("ada")))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> world.verifications.request(ada)).isInstanceOf(Conflict.class);
    }

    @Test
    void new_verification_link_invalidates_the_earlier_link() {
        Actor ada = world.newcomer("ada");
        String first = world.lastLink("ada");

        world.verifications.request(ada);

        assertThatThrownBy(() -> world.verifications.confirm(world.stranger(), first))
                .isInstanceOf(Invalid.class);
        world.verifications.confirm(world.stranger(), world.lastLink("ada"));
    }
}
