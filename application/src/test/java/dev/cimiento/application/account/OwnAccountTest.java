package dev.cimiento.application.account;

import static dev.cimiento.application.account.AccountUseCases.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.application.account.signin.SignedIn;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.audit.AuditAction;
import dev.cimiento.domain.account.profile.Profile;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.mail.Mail;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.error.StaleVersion;
import dev.cimiento.domain.shared.error.TooManyRequests;
import dev.cimiento.domain.shared.error.Unauthenticated;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Changes and deletion of the current user's account. */
class OwnAccountTest {

    private static final String OTHER_PASSWORD = "difference engine 1822";

    private final AccountUseCases world = new AccountUseCases();

    @Test
    void link_requested_while_the_address_changes_verifies_neither_address() {
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
    void changes_of_the_address_are_limited() {
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
    void lasting_changes_are_refused_in_a_session_that_another_server_has_ended() {
        Actor ada = world.newcomer("ada");
        world.store.sessions().endAll(new Id<>(ada.requireUser()));

        assertThatThrownBy(() -> move(ada, "thief")).isInstanceOf(Unauthenticated.class);
        assertThatThrownBy(() -> world.accounts.delete(ada, ExpectedVersion.ANY))
                .isInstanceOf(Unauthenticated.class);
        assertThatThrownBy(() -> world.passwords.change(ada, PASSWORD, OTHER_PASSWORD, false))
                .isInstanceOf(Unauthenticated.class);
        assertThatThrownBy(() -> world.sessions.endAll(ada)).isInstanceOf(Unauthenticated.class);
        assertThatThrownBy(() -> world.accessToken(ada, "thief", Set.of("account:read"), 366))
                .isInstanceOf(Unauthenticated.class);
    }

    @Test
    void changed_address_must_be_verified_and_the_former_one_gets_a_mail() {
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
    void profile_exists_from_its_first_write_on() {
        Actor ada = world.newcomer("ada");
        assertThatThrownBy(() -> world.profiles.get(ada)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.profiles.put(ada, ExpectedVersion.version(1), called("Ada")))
                .isInstanceOf(StaleVersion.class);

        world.profiles.put(ada, ExpectedVersion.ANY, called("Ada"));
        Entity<Profile> second = world.profiles.put(ada, ExpectedVersion.version(1), called("Countess"));

        assertThat(world.profiles.get(ada)).isEqualTo(second);
        assertThatThrownBy(() -> world.profiles.put(ada, ExpectedVersion.version(1), called("late")))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void deleted_account_cannot_sign_in_and_its_mails_and_data_are_erased() {
        Actor ada = world.newcomer("ada");

        world.accounts.delete(ada, ExpectedVersion.ANY);

        assertThat(world.erased).hasSize(1);
        assertThat(world.outbox.mails()).isEmpty();
        assertThatThrownBy(() -> world.signIn("ada")).isInstanceOf(Unauthenticated.class);
    }

    @Test
    void deleting_an_account_erases_mails_to_its_earlier_address_and_none_of_another_user() {
        Actor ada = world.newcomer("ada");
        move(ada, "countess");
        world.newcomer("ada");

        world.accounts.delete(ada, ExpectedVersion.ANY);

        assertThat(world.outbox.mails()).extracting(Mail::subject).containsExactly("Confirm your email address");
        assertThat(world.mailsTo("ada")).hasSize(1);
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
