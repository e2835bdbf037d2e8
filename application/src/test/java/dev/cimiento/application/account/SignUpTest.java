package dev.cimiento.application.account;

import static dev.cimiento.application.account.AccountUseCases.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.shared.Actor;
import dev.cimiento.domain.shared.AtOnce;
import dev.cimiento.domain.shared.Conflict;
import dev.cimiento.domain.shared.Invalid;
import dev.cimiento.domain.shared.TooManyRequests;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How somebody gets an account, up to the verified address. */
class SignUpTest {

    private final AccountUseCases world = new AccountUseCases();

    @Test
    void of_several_who_sign_up_with_one_address_at_once_one_gets_the_account() {
        List<Boolean> signedUp = AtOnce.run(3, number -> {
            try {
                world.signUp.signUp(
                        world.strangerFrom("192.0.2." + number), "same@example.org", "Nr. " + number, PASSWORD);
                return true;
            } catch (Conflict taken) {
                return false;
            }
        });

        assertThat(signedUp).containsOnlyOnce(true);
        assertThat(world.mailsTo("same")).hasSize(1);
    }

    @Test
    void all_that_is_wrong_with_a_sign_up_is_said_at_once() {
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
    void nobody_signs_up_without_end() {
        for (int number = 0; number < 10; number++) {
            world.signUp.signUp(world.stranger(), "user" + number + "@example.org", "User", PASSWORD);
        }

        assertThatThrownBy(() -> world.signUp.signUp(world.stranger(), "one@example.org", "One", PASSWORD))
                .isInstanceOf(TooManyRequests.class);
    }

    @Test
    void nobody_has_an_address_written_to_by_signing_up_with_it_again_and_again() {
        world.signedUp("ada");
        for (int again = 0; again < 2; again++) {
            assertThatThrownBy(() -> world.signedUp("ada")).isInstanceOf(Conflict.class);
        }

        assertThatThrownBy(() -> world.signedUp("ada")).isInstanceOf(TooManyRequests.class);
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
    void another_link_voids_the_one_before() {
        Actor ada = world.newcomer("ada");
        String first = world.lastLink("ada");

        world.verifications.request(ada);

        assertThatThrownBy(() -> world.verifications.confirm(world.stranger(), first))
                .isInstanceOf(Invalid.class);
        world.verifications.confirm(world.stranger(), world.lastLink("ada"));
    }
}
