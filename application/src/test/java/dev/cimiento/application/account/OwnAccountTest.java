package dev.cimiento.application.account;

import static dev.cimiento.application.account.AccountUseCases.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.application.account.signin.SignedIn;
import dev.cimiento.application.account.token.IssuedToken;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.audit.AuditAction;
import dev.cimiento.domain.account.profile.Profile;
import dev.cimiento.domain.account.session.Session;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.mail.Mail;
import dev.cimiento.domain.shared.Actor;
import dev.cimiento.domain.shared.Conflict;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Expected;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Invalid;
import dev.cimiento.domain.shared.NotFound;
import dev.cimiento.domain.shared.StaleVersion;
import dev.cimiento.domain.shared.TooManyRequests;
import dev.cimiento.domain.shared.Unauthenticated;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What somebody does with one's own account. */
class OwnAccountTest {

    private static final String OTHER_PASSWORD = "difference engine 1822";

    private final AccountUseCases world = new AccountUseCases();

    @Test
    void a_link_asked_for_while_the_address_changes_verifies_neither() {
        Actor ada = world.newcomer("ada");
        world.whileCounting(() -> move(ada, "victim"));

        assertThatThrownBy(() -> world.verifications.request(ada))
                .isInstanceOfSatisfying(
                        Conflict.class, conflict -> assertThat(conflict.rule()).isEqualTo("email-changed"));

        assertThatThrownBy(() -> world.verifications.confirm(world.stranger(), world.lastLink("ada")))
                .isInstanceOf(Invalid.class);
        assertThat(world.accounts.get(ada).state().emailVerified()).isFalse();
    }

    @Test
    void nobody_tries_addresses_by_moving_to_one_after_the_other() {
        Actor ada = world.newcomer("ada");
        world.signedUp("taken");
        for (int number = 0; number < 19; number++) {
            move(ada, "ada" + number);
        }
        assertThatThrownBy(() -> move(ada, "taken")).isInstanceOf(Conflict.class);

        assertThatThrownBy(() -> move(ada, "free")).isInstanceOf(TooManyRequests.class);
        EmailAddress present = world.accounts.get(ada).state().email();
        assertThat(world.replaceAccount(ada, present, "Countess").state().fullName())
                .isEqualTo("Countess");
    }

    @Test
    void what_lasts_is_not_done_in_a_session_that_another_server_has_ended() {
        Actor ada = world.newcomer("ada");
        world.store.sessions().endAll(new Id<>(ada.requireUser()));

        assertThatThrownBy(() -> move(ada, "thief")).isInstanceOf(Unauthenticated.class);
        assertThatThrownBy(() -> world.accounts.delete(ada, Expected.ANY)).isInstanceOf(Unauthenticated.class);
        assertThatThrownBy(() -> world.passwords.change(ada, PASSWORD, OTHER_PASSWORD, false))
                .isInstanceOf(Unauthenticated.class);
        assertThatThrownBy(() -> world.sessions.endAll(ada)).isInstanceOf(Unauthenticated.class);
        assertThatThrownBy(() -> world.accessToken(ada, "thief", Set.of("account:read"), 366))
                .isInstanceOf(Unauthenticated.class);
    }

    @Test
    void an_address_that_is_changed_is_verified_anew_and_the_former_one_is_told() {
        Actor ada = world.newcomer("ada");
        world.verifications.confirm(world.stranger(), world.lastLink("ada"));

        Entity<User> moved = move(ada, "countess");

        assertThat(moved.state().emailVerified()).isFalse();
        assertThat(world.mailsTo("ada")).extracting(Mail::subject).contains("Your email address was changed");
        world.verifications.confirm(world.stranger(), world.lastLink("countess"));
        assertThat(world.accounts.get(ada).state().emailVerified()).isTrue();
    }

    @Test
    void changing_the_password_ends_all_other_sessions() {
        Actor here = world.newcomer("ada");
        SignedIn there = world.signIn("ada");

        assertThatThrownBy(() -> world.passwords.change(here, "wrong", OTHER_PASSWORD, false))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("currentPassword");
        world.passwords.change(here, PASSWORD, OTHER_PASSWORD, false);

        assertThatThrownBy(() -> world.actor(there)).isInstanceOf(Unauthenticated.class);
        assertThat(world.sessions.list(here)).hasSize(1);
        assertThatThrownBy(() -> world.signIn("ada")).isInstanceOf(Unauthenticated.class);
        assertThat(world.recorded()).contains(AuditAction.PASSWORD_CHANGE_FAILED, AuditAction.PASSWORD_CHANGED);
    }

    @Test
    void a_forgotten_password_is_replaced_by_the_link_once_and_everybody_else_is_put_out() {
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
        assertThatThrownBy(() -> world.authentication.actorOfAccessToken(program.secret(), Optional.empty()))
                .isInstanceOf(Unauthenticated.class);
        assertThat(world.accounts.get(ada).state().emailVerified()).isTrue();
        assertThat(world.signIn.signIn(world.stranger(), "ada@example.org", OTHER_PASSWORD, Optional.empty()))
                .isNotNull();
    }

    @Test
    void a_password_that_was_reset_while_it_was_compared_is_not_overwritten() {
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
    void who_has_no_account_gets_no_mail_and_the_same_answer() {
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
        world.expired.removeLinks(10);

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
    void a_link_for_a_new_password_is_good_for_15_minutes() {
        world.signedUp("ada");
        world.resets.request(world.stranger(), new EmailAddress("ada@example.org"));
        world.clock.advance(Duration.ofMinutes(15));

        assertThatThrownBy(() -> world.resets.reset(world.stranger(), world.lastLink("ada"), OTHER_PASSWORD))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void a_profile_is_there_from_the_first_write_on() {
        Actor ada = world.newcomer("ada");
        assertThatThrownBy(() -> world.profiles.get(ada)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.profiles.put(ada, Expected.version(1), called("Ada")))
                .isInstanceOf(StaleVersion.class);

        world.profiles.put(ada, Expected.ANY, called("Ada"));
        Entity<Profile> second = world.profiles.put(ada, Expected.version(1), called("Countess"));

        assertThat(world.profiles.get(ada)).isEqualTo(second);
        assertThatThrownBy(() -> world.profiles.put(ada, Expected.version(1), called("late")))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void deleted_account_cannot_sign_in_and_its_mails_and_data_are_erased() {
        Actor ada = world.newcomer("ada");

        world.accounts.delete(ada, Expected.ANY);

        assertThat(world.erased).hasSize(1);
        assertThat(world.outbox.mails()).isEmpty();
        assertThatThrownBy(() -> world.signIn("ada")).isInstanceOf(Unauthenticated.class);
    }

    @Test
    void deleting_an_account_erases_mails_to_its_earlier_address_and_none_of_another_user() {
        Actor ada = world.newcomer("ada");
        move(ada, "countess");
        world.newcomer("ada");

        world.accounts.delete(ada, Expected.ANY);

        assertThat(world.outbox.mails()).extracting(Mail::subject).containsExactly("Confirm your email address");
        assertThat(world.mailsTo("ada")).hasSize(1);
    }

    @Test
    void what_has_expired_is_cleared_away() {
        Actor ada = world.newcomer("ada");
        world.clock.advance(Duration.ofDays(31));

        assertThat(world.expired.removeSessions(Session.LIFETIME, 10)).isEqualTo(1);
        assertThat(world.expired.removeLinks(10)).isEqualTo(1);
        assertThat(world.expired.removeAccessTokens(10)).isZero();

        assertThat(world.store
                        .sessions()
                        .list(new Id<>(ada.requireUser()), world.clock.instant().minus(Duration.ofDays(30))))
                .isEmpty();
    }

    @Test
    void session_that_was_not_used_for_its_retention_period_is_removed() {
        world.newcomer("ada");
        world.clock.advance(Duration.ofDays(7));

        assertThat(world.expired.removeSessions(Duration.ofDays(8), 10)).isZero();
        assertThat(world.expired.removeSessions(Duration.ofDays(7), 10)).isEqualTo(1);
    }

    @Test
    void audit_events_past_their_retention_period_are_removed() {
        world.signedUp("ada");
        world.clock.advance(Duration.ofDays(40));
        world.signIn("ada");

        assertThat(world.expired.removeAuditEvents(Duration.ofDays(30), 10)).isEqualTo(1);
        assertThat(world.recorded()).containsExactly(AuditAction.SIGNED_IN);
    }

    private Entity<User> move(Actor actor, String name) {
        return world.replaceAccount(actor, new EmailAddress(name + "@example.org"), name);
    }

    private static Profile called(String name) {
        return new Profile(
                Optional.of(name),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
