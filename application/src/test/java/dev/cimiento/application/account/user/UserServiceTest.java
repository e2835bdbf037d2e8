package dev.cimiento.application.account.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.application.account.AccountUseCases;
import dev.cimiento.application.account.signin.SignedIn;
import dev.cimiento.domain.account.AccountPermissions;
import dev.cimiento.domain.account.AccountRates;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.Role;
import dev.cimiento.domain.account.audit.AuditAction;
import dev.cimiento.domain.account.token.PersonalAccessToken;
import dev.cimiento.domain.account.token.SecretHash;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.mail.Mail;
import dev.cimiento.domain.shared.ConcurrentWork;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.access.Actors;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Forbidden;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.error.StaleVersion;
import dev.cimiento.domain.shared.error.TooManyRequests;
import dev.cimiento.domain.shared.error.Unauthenticated;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Administration of users: permissions, the last admin, mails and the audit trail. */
class UserServiceTest {

    private final AccountUseCases world = new AccountUseCases();

    @Test
    void created_account_has_no_password_and_a_mail_says_how_to_get_one() {
        world.admin("grace");

        assertThatThrownBy(() -> world.signIn("grace")).isInstanceOf(Unauthenticated.class);
        assertThat(world.mailsTo("grace"))
                .extracting(Mail::subject)
                .containsExactly("An account was created for you", "Confirm your email address");
        assertThat(world.recorded()).startsWith(AuditAction.USER_CREATED);
    }

    @Test
    void invitations_and_changes_by_one_admin_are_limited() {
        Actor admin = adminInSession("grace");
        Entity<User> ada = world.signedUp("ada");
        for (int number = 0; number < AccountRates.DEFAULT.userChange().burst(); number++) {
            world.users.replace(admin, ada.id(), ExpectedVersion.ANY, ada.state());
        }

        assertThatThrownBy(() -> world.users.replace(admin, ada.id(), ExpectedVersion.ANY, ada.state()))
                .isInstanceOf(TooManyRequests.class);
        assertThatThrownBy(() -> world.users.create(
                        admin, new User(new EmailAddress("bob@example.org"), "bob", Role.USER, true, false)))
                .isInstanceOf(TooManyRequests.class);

        assertThat(world.mailsTo("bob")).isEmpty();
    }

    @Test
    void the_last_active_admin_cannot_be_demoted_deactivated_or_deleted() {
        Entity<User> grace = world.admin("grace");

        assertThatThrownBy(() -> become(grace, Role.USER, true)).satisfies(this::isLastAdmin);
        assertThatThrownBy(() -> become(grace, Role.ADMIN, false)).satisfies(this::isLastAdmin);
        assertThatThrownBy(() -> world.users.delete(Actor.SYSTEM, grace.id(), ExpectedVersion.ANY))
                .satisfies(this::isLastAdmin);

        world.admin("ada");
        become(grace, Role.USER, true);
        assertThat(world.users.get(Actor.SYSTEM, grace.id()).state().role()).isEqualTo(Role.USER);
    }

    @Test
    void last_two_admins_that_demote_each_other_concurrently_leave_one_admin() {
        List<Entity<User>> admins = IntStream.range(0, 4)
                .mapToObj(number -> world.admin("admin" + number))
                .toList();

        List<Boolean> demoted = ConcurrentWork.run(4, number -> {
            try {
                become(admins.get(number), Role.USER, true);
                return true;
            } catch (Conflict last) {
                return false;
            }
        });

        assertThat(demoted).containsOnlyOnce(false);
    }

    @Test
    void deactivated_user_is_signed_out_immediately() {
        Entity<User> ada = world.signedUp("ada");
        SignedIn signedIn = world.signIn("ada");
        world.actor(signedIn);

        become(ada, Role.USER, false);

        assertThatThrownBy(() -> world.actor(signedIn)).isInstanceOf(Unauthenticated.class);
        become(ada, Role.USER, true);
        assertThatThrownBy(() -> world.actor(signedIn)).isInstanceOf(Unauthenticated.class);
        assertThat(world.recorded()).endsWith(AuditAction.USER_DEACTIVATED, AuditAction.USER_ACTIVATED);
    }

    @Test
    void user_that_was_changed_since_it_was_read_is_not_replaced() {
        Entity<User> ada = world.signedUp("ada");
        Entity<User> read = world.users.getForChange(Actor.SYSTEM, ada.id(), ExpectedVersion.ANY);
        become(ada, Role.ADMIN, true);

        assertThatThrownBy(() -> world.users.replace(Actor.SYSTEM, read, read.state()))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> world.users.getForChange(Actor.SYSTEM, ada.id(), ExpectedVersion.version(1)))
                .isInstanceOf(StaleVersion.class);

        assertThat(world.users.get(Actor.SYSTEM, ada.id()).state().role()).isEqualTo(Role.ADMIN);
    }

    @Test
    void new_role_applies_immediately_and_is_recorded() {
        Entity<User> ada = world.signedUp("ada");
        SignedIn signedIn = world.signIn("ada");
        assertThat(world.actor(signedIn).may(AccountUseCases.ELSEWHERE)).isFalse();

        become(ada, Role.ADMIN, true);

        assertThat(world.actor(signedIn).may(AccountUseCases.ELSEWHERE)).isTrue();
        assertThat(world.recorded()).endsWith(AuditAction.ROLE_CHANGED);
    }

    @Test
    void data_of_other_features_is_erased_with_the_user() {
        Id<User> ada = world.signedUp("ada").id();

        world.users.delete(Actor.SYSTEM, ada, ExpectedVersion.ANY);

        assertThat(world.erased).containsExactly(ada);
        assertThatThrownBy(() -> world.users.get(Actor.SYSTEM, ada)).isInstanceOf(NotFound.class);
        assertThat(world.recorded()).endsWith(AuditAction.USER_DELETED);
        assertThat(world.signedUp("ada").id()).isNotEqualTo(ada);
    }

    @Test
    void user_without_the_permission_cannot_administer_users() {
        Actor ada = world.newcomer("ada");
        Id<User> other = world.signedUp("other").id();

        assertThatThrownBy(() -> world.users.get(ada, other)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> world.users.delete(ada, other, ExpectedVersion.ANY))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> world.users.get(world.stranger(), other)).isInstanceOf(Unauthenticated.class);
        assertThat(world.erased).isEmpty();
    }

    @Test
    void program_neither_creates_an_admin_nor_changes_the_address_of_one() {
        Entity<User> grace = world.admin("grace");
        Entity<User> ada = world.signedUp("ada");
        Actor program = programOf(grace);

        assertThatThrownBy(() -> world.users.create(program, person("eve", Role.ADMIN)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> world.users.createAll(program, List.of(person("eve", Role.ADMIN))))
                .isInstanceOf(Forbidden.class);
        for (Entity<User> user : List.of(grace, ada)) {
            assertThatThrownBy(() ->
                            world.users.replace(program, user.id(), ExpectedVersion.ANY, person("eve", Role.ADMIN)))
                    .isInstanceOf(Forbidden.class);
        }
        assertThatThrownBy(
                        () -> world.users.replace(program, grace.id(), ExpectedVersion.ANY, person("eve", Role.USER)))
                .isInstanceOf(Forbidden.class);

        world.users.replace(program, ada.id(), ExpectedVersion.ANY, person("countess", Role.USER));
        world.users.create(program, person("new", Role.USER));
        assertThat(world.users.get(Actor.SYSTEM, grace.id())).isEqualTo(grace);
    }

    @Test
    void program_neither_deactivates_reactivates_nor_deletes_an_admin() {
        Entity<User> grace = world.admin("grace");
        Entity<User> former = world.admin("former");
        become(former, Role.ADMIN, false);
        Actor program = programOf(grace);

        assertThatThrownBy(() -> changedBy(program, grace, Role.ADMIN, false)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> changedBy(program, former, Role.ADMIN, true)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> changedBy(program, former, Role.USER, false)).isInstanceOf(Forbidden.class);
        for (Entity<User> admin : List.of(grace, former)) {
            assertThatThrownBy(() -> world.users.delete(program, admin.id(), ExpectedVersion.ANY))
                    .isInstanceOf(Forbidden.class);
        }

        Entity<User> ada = world.signedUp("ada");
        changedBy(program, ada, Role.USER, false);
        world.users.delete(program, ada.id(), ExpectedVersion.ANY);
        assertThat(world.erased).containsExactly(ada.id());
    }

    @Test
    void request_of_an_admin_demoted_by_another_server_changes_no_user() {
        Actor grace = adminInSession("grace");
        Entity<User> ada = world.signedUp("ada");
        storeRole(grace, Role.USER);

        assertRefused(grace, ada, Forbidden.class);
    }

    @Test
    void request_in_a_session_ended_by_another_server_changes_no_user() {
        Actor grace = adminInSession("grace");
        Entity<User> ada = world.signedUp("ada");
        world.store.sessions().endAll(new Id<>(grace.requireUser()));

        assertRefused(grace, ada, Unauthenticated.class);
    }

    @Test
    void program_whose_token_was_revoked_by_another_server_changes_no_user() {
        Entity<User> grace = world.admin("grace");
        Entity<User> ada = world.signedUp("ada");
        Actor program = programOf(grace);
        world.store.accessTokens().removeAll(grace.id());

        assertRefused(program, ada, Unauthenticated.class);
    }

    private void assertRefused(Actor actor, Entity<User> ada, Class<? extends Throwable> refusal) {
        assertThatThrownBy(() -> changedBy(actor, ada, Role.USER, false)).isInstanceOf(refusal);
        assertThatThrownBy(() -> world.users.getForChange(actor, ada.id(), ExpectedVersion.version(7)))
                .isInstanceOf(refusal);
        assertThatThrownBy(() -> world.users.create(actor, person("eve", Role.USER)))
                .isInstanceOf(refusal);
        assertThatThrownBy(() -> world.users.delete(actor, ada.id(), ExpectedVersion.ANY))
                .isInstanceOf(refusal);
        assertThat(world.users.get(Actor.SYSTEM, ada.id())).isEqualTo(ada);
    }

    private Actor adminInSession(String name) {
        world.admin("another");
        world.signedUp(name);
        Actor person = world.actor(world.signIn(name));
        storeRole(person, Role.ADMIN);
        world.clock.advance(Duration.ofSeconds(5));
        return world.actor(world.signIn(name));
    }

    private void storeRole(Actor actor, Role role) {
        Entity<User> user =
                world.store.users().find(new Id<>(actor.requireUser())).orElseThrow();
        User next = new User(user.state().email(), user.state().fullName(), role, true, false);
        world.store.users().update(user.changedTo(next, world.clock.instant()));
    }

    private Entity<User> changedBy(Actor actor, Entity<User> user, Role role, boolean active) {
        return world.users.replace(actor, user.id(), ExpectedVersion.ANY, next(user, role, active));
    }

    @Test
    void accounts_created_together_get_mails_and_audit_events_like_a_single_account() {
        List<Entity<User>> made =
                world.users.createAll(Actor.SYSTEM, List.of(person("ada", Role.USER), person("eve", Role.USER)));

        assertThat(made).extracting(user -> user.state().fullName()).containsExactly("ada", "eve");
        assertThat(world.mailsTo("eve")).hasSize(2);
        assertThat(world.recorded()).containsExactly(AuditAction.USER_CREATED, AuditAction.USER_CREATED);
    }

    private Actor programOf(Entity<User> admin) {
        Actor person = Actors.of(admin.id().value(), AccountPermissions.USERS_READ, AccountPermissions.USERS_WRITE);
        PersonalAccessToken token = PersonalAccessToken.issued(
                new Id<>(UUID.randomUUID()),
                admin.id(),
                "users",
                Set.of("users:read", "users:write"),
                world.clock.instant(),
                1,
                person.permissions());
        world.store.accessTokens().add(token, SecretHash.of("cim_users"));
        return world.authentication.actorOfPersonalAccessToken("cim_users", Optional.empty());
    }

    private static User person(String name, Role role) {
        return new User(new EmailAddress(name + "@example.org"), name, role, true, false);
    }

    private void become(Entity<User> user, Role role, boolean active) {
        world.users.replace(Actor.SYSTEM, user.id(), ExpectedVersion.ANY, next(user, role, active));
    }

    private static User next(Entity<User> user, Role role, boolean active) {
        User state = user.state();
        return new User(state.email(), state.fullName(), role, active, state.emailVerified());
    }

    private void isLastAdmin(Throwable thrown) {
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        Conflict.class, conflict -> assertThat(conflict.rule()).isEqualTo("last-admin"));
    }
}
