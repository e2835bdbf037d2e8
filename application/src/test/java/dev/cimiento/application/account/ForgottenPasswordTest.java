package dev.cimiento.application.account;

import static dev.cimiento.application.account.AccountUseCases.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.application.account.token.IssuedToken;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.audit.AuditAction;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.Unauthenticated;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Resetting a password by a mailed link. */
class ForgottenPasswordTest {

    private static final String OTHER_PASSWORD = "difference engine 1822";

    private final AccountUseCases world = new AccountUseCases();

    @Test
    void link_replaces_the_password_once_and_ends_all_sessions() {
        Actor ada = world.newcomer("ada");
        IssuedToken program = world.accessToken(ada, "import", Set.of("account:read"), 1);
        world.resets.request(world.stranger(), new EmailAddress("ADA@example.org"));
        String link = world.lastLink("ada");

        assertThatThrownBy(() -> world.resets.reset(world.stranger(), link, "passwordpassword"))
                .isInstanceOf(Invalid.class);
        world.resets.reset(world.stranger(), link, OTHER_PASSWORD);

        assertThatThrownBy(() -> world.resets.reset(world.stranger(), link, OTHER_PASSWORD))
                .isInstanceOf(Invalid.class);
        assertThat(world.sessions.list(ada)).isEmpty();
        assertThatThrownBy(() -> world.authentication.actorOfPersonalAccessToken(program.secret(), Optional.empty()))
                .isInstanceOf(Unauthenticated.class);
        assertThat(world.accounts.get(ada).state().emailVerified()).isTrue();
        assertThat(world.signIn.signIn(world.stranger(), "ada@example.org", OTHER_PASSWORD, Optional.empty()))
                .isNotNull();
    }

    @Test
    void password_that_was_reset_while_the_old_one_was_compared_is_not_overwritten() {
        Actor ada = world.newcomer("ada");
        world.resets.request(world.stranger(), new EmailAddress("ada@example.org"));
        world.hasher.whileComparing(() -> {
            world.clock.advance(Duration.ofSeconds(1));
            world.resets.reset(world.stranger(), world.lastLink("ada"), OTHER_PASSWORD);
        });

        assertThatThrownBy(() -> world.passwords.change(ada, PASSWORD, "a thief's password", false))
                .isInstanceOf(Unauthenticated.class);

        assertThat(world.signIn.signIn(world.stranger(), "ada@example.org", OTHER_PASSWORD, Optional.empty()))
                .isNotNull();
    }

    @Test
    void address_without_an_account_gets_no_mail_and_the_same_response() {
        world.resets.request(world.stranger(), new EmailAddress("nobody@example.org"));

        assertThat(world.outbox.mails()).isEmpty();
        assertThat(world.recorded()).containsExactly(AuditAction.PASSWORD_RESET_REQUESTED);
    }

    @Test
    void lifetime_of_a_password_link_starts_when_its_mail_is_sent() {
        world.signedUp("ada");
        world.resets.request(world.stranger(), new EmailAddress("ada@example.org"));
        String link = world.lastLink("ada");
        world.clock.advance(Duration.ofHours(2));
        world.expired.removeOneTimeTokens(10);

        assertThat(world.sendMails()).isEqualTo(2);
        world.clock.advance(Duration.ofMinutes(14));
        world.resets.reset(world.stranger(), link, OTHER_PASSWORD);

        assertThat(world.signIn.signIn(world.stranger(), "ada@example.org", OTHER_PASSWORD, Optional.empty()))
                .isNotNull();
    }

    @Test
    void password_link_ends_15_minutes_after_its_mail_was_sent() {
        world.signedUp("ada");
        world.resets.request(world.stranger(), new EmailAddress("ada@example.org"));
        String link = world.lastLink("ada");
        world.clock.advance(Duration.ofHours(2));
        world.sendMails();
        world.clock.advance(Duration.ofMinutes(15));

        assertThatThrownBy(() -> world.resets.reset(world.stranger(), link, OTHER_PASSWORD))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void link_is_refused_after_15_minutes() {
        world.signedUp("ada");
        world.resets.request(world.stranger(), new EmailAddress("ada@example.org"));
        world.clock.advance(Duration.ofMinutes(15));

        assertThatThrownBy(() -> world.resets.reset(world.stranger(), world.lastLink("ada"), OTHER_PASSWORD))
                .isInstanceOf(Invalid.class);
    }
}
