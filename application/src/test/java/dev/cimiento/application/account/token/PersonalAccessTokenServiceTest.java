package dev.cimiento.application.account.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.application.account.AccountUseCases;
import dev.cimiento.domain.account.AccountRates;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.audit.AuditAction;
import dev.cimiento.domain.account.token.PersonalAccessToken;
import dev.cimiento.domain.account.token.PersonalAccessTokenRepository;
import dev.cimiento.domain.account.token.SecretHash;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Forbidden;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.error.TooManyRequests;
import dev.cimiento.domain.shared.error.Unauthenticated;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Creation, use and revocation of personal access tokens. */
class PersonalAccessTokenServiceTest {

    private final AccountUseCases world = new AccountUseCases();
    private final Actor ada = world.newcomer("ada");

    @Test
    void program_has_the_permissions_of_its_token_and_no_others() {
        IssuedToken issued = world.accessToken(ada, "reader", Set.of("account:read"), 30);

        Actor program = program(issued);

        assertThat(issued.secret()).startsWith("cim_");
        assertThat(issued.toString()).doesNotContain(issued.secret());
        assertThat(world.accounts.get(program).id())
                .isEqualTo(world.accounts.get(ada).id());
        assertThatThrownBy(() -> world.verifications.request(program)).isInstanceOf(Forbidden.class);
    }

    @Test
    void token_is_created_with_the_password_or_within_five_minutes_of_signing_in() {
        world.clock.advance(Duration.ofMinutes(5));

        assertThatThrownBy(() -> world.accessToken(ada, "no password", Set.of("account:read"), 30))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("currentPassword");
        assertThatThrownBy(() -> create("wrong")).isInstanceOf(Invalid.class).hasMessageContaining("currentPassword");
        assertThat(world.recorded()).endsWith(AuditAction.ACCESS_TOKEN_CREATION_FAILED);
        assertThat(create(AccountUseCases.PASSWORD)).isNotNull();
        assertThat(world.accessToken(world.actor(world.signIn("ada")), "fresh", Set.of("account:read"), 30))
                .isNotNull();
    }

    @Test
    void user_is_notified_of_a_new_token_by_mail() {
        world.accessToken(ada, "nightly import", Set.of("account:read"), 30);

        assertThat(world.mailsTo("ada"))
                .last()
                .satisfies(mail -> assertThat(mail.text()).contains("nightly import", "account:read"));
    }

    @Test
    void changing_the_password_revokes_all_tokens_unless_they_are_kept() {
        IssuedToken issued = world.accessToken(ada, "reader", Set.of("account:read"), 30);

        world.passwords.change(ada, AccountUseCases.PASSWORD, "difference engine 1822", true);
        assertThat(program(issued)).isNotNull();
        world.passwords.change(ada, "difference engine 1822", AccountUseCases.PASSWORD, false);

        assertThatThrownBy(() -> program(issued)).isInstanceOf(Unauthenticated.class);
        assertThat(world.accessTokens.list(ada)).isEmpty();
    }

    @Test
    void deactivating_a_user_revokes_the_tokens_for_good() {
        IssuedToken issued = world.accessToken(ada, "reader", Set.of("account:read"), 30);
        Id<User> id = issued.token().user();

        setActive(id, false);
        setActive(id, true);

        assertThatThrownBy(() -> program(issued)).isInstanceOf(Unauthenticated.class);
    }

    private IssuedToken create(String password) {
        return world.accessTokens.create(ada, "x", Set.of("account:read"), 30, Optional.of(password));
    }

    @Test
    void program_cannot_change_the_security_of_the_account() {
        Actor program = program(world.accessToken(ada, "writer", Set.of("account:read", "account:write"), 30));

        assertThatThrownBy(() -> world.accessTokens.list(program)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> world.accessToken(program, "more", Set.of("account:read"), 1))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> world.sessions.endAll(program)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> world.signIn.signOut(program)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> world.passwords.change(program, AccountUseCases.PASSWORD, "difference engine", false))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> world.accounts.delete(program, ExpectedVersion.ANY))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> world.replaceAccount(program, new EmailAddress("x@example.org"), "X"))
                .isInstanceOf(Forbidden.class);
        EmailAddress present = world.accounts.get(program).state().email();
        assertThat(world.replaceAccount(program, present, "Countess").state().fullName())
                .isEqualTo("Countess");
    }

    @Test
    void token_gets_only_permissions_that_its_owner_has_and_that_programs_can_have() {
        for (String scope : new String[] {"users:read", "account:secure", "no:such"}) {
            assertThatThrownBy(() -> world.accessToken(ada, "too much", Set.of(scope), 30))
                    .isInstanceOf(Invalid.class)
                    .hasMessageContaining("scopes");
        }
        assertThatThrownBy(() -> world.accessToken(ada, "for ever", Set.of("account:read"), 367))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("expiresInDays");
    }

    @Test
    void revoked_expired_or_invented_token_is_rejected() {
        IssuedToken revoked = world.accessToken(ada, "revoked", Set.of("account:read"), 30);
        IssuedToken expired = world.accessToken(ada, "expired", Set.of("account:read"), 1);

        world.accessTokens.revoke(ada, revoked.token().id());
        world.clock.advance(Duration.ofDays(1));

        assertThatThrownBy(() -> program(revoked)).isInstanceOf(Unauthenticated.class);
        assertThatThrownBy(() -> program(expired)).isInstanceOf(Unauthenticated.class);
        assertThatThrownBy(() -> world.authentication.actorOfPersonalAccessToken("cim_x", Optional.empty()))
                .isInstanceOf(Unauthenticated.class);
        assertThatThrownBy(() -> world.accessTokens.revoke(ada, revoked.token().id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void number_of_tokens_of_a_user_is_limited() {
        for (int number = 0; number < PersonalAccessTokenRepository.MAX_SHOWN; number++) {
            PersonalAccessToken token = PersonalAccessToken.issued(
                    new Id<>(UUID.randomUUID()),
                    new Id<>(ada.requireUser()),
                    "Nr. " + number,
                    Set.of("account:read"),
                    world.clock.instant(),
                    30,
                    ada.permissions());
            world.store.accessTokens().add(token, SecretHash.of("Nr. " + number));
        }

        assertThatThrownBy(() -> world.accessToken(ada, "one more", Set.of("account:read"), 30))
                .isInstanceOfSatisfying(
                        Conflict.class, conflict -> assertThat(conflict.rule()).isEqualTo("too-many-access-tokens"));
    }

    @Test
    void tokens_that_are_created_and_revoked_in_a_loop_are_limited_and_revoking_is_not() {
        int burst = AccountRates.DEFAULT.accountChange().burst();
        for (int number = 0; number < burst; number++) {
            IssuedToken issued = world.accessToken(ada, "Nr. " + number, Set.of("account:read"), 30);
            world.accessTokens.revoke(ada, issued.token().id());
        }

        assertThatThrownBy(() -> world.accessToken(ada, "one more", Set.of("account:read"), 30))
                .isInstanceOf(TooManyRequests.class);

        world.accessToken(world.newcomer("other"), "reader", Set.of("account:read"), 30);
        assertThat(Collections.frequency(world.recorded(), AuditAction.ACCESS_TOKEN_CREATED))
                .isEqualTo(burst + 1);
    }

    @Test
    void token_of_another_user_cannot_be_revoked() {
        IssuedToken issued = world.accessToken(ada, "mine", Set.of("account:read"), 30);
        Actor other = world.newcomer("other");

        assertThatThrownBy(() -> world.accessTokens.revoke(other, issued.token().id()))
                .isInstanceOf(NotFound.class);
        assertThat(world.accessTokens.list(other)).isEmpty();
    }

    @Test
    void token_ends_immediately_when_revoked_here_and_within_five_seconds_when_revoked_by_another_server() {
        IssuedToken here = world.accessToken(ada, "here", Set.of("account:read"), 30);
        IssuedToken elsewhere = world.accessToken(ada, "elsewhere", Set.of("account:read"), 30);
        program(here);

        world.accessTokens.revoke(ada, here.token().id());
        assertThatThrownBy(() -> program(here)).isInstanceOf(Unauthenticated.class);

        program(elsewhere);
        world.store
                .accessTokens()
                .remove(elsewhere.token().user(), elsewhere.token().id());
        world.clock.advance(Duration.ofMillis(4_999));
        program(elsewhere);
        world.clock.advance(Duration.ofMillis(1));
        assertThatThrownBy(() -> program(elsewhere)).isInstanceOf(Unauthenticated.class);
    }

    @Test
    void token_of_a_user_deactivated_on_this_server_is_rejected_immediately() {
        IssuedToken issued = world.accessToken(ada, "reader", Set.of("account:read"), 30);
        program(issued);

        setActive(issued.token().user(), false);

        assertThatThrownBy(() -> program(issued)).isInstanceOf(Unauthenticated.class);
    }

    @Test
    void last_use_of_a_token_is_recorded_at_most_once_a_minute() {
        IssuedToken issued = world.accessToken(ada, "used", Set.of("account:read"), 30);

        program(issued);
        Optional<Instant> first = lastUse();
        for (int seconds : new int[] {1, 54}) {
            world.clock.advance(Duration.ofSeconds(seconds));
            program(issued);
            assertThat(lastUse()).isEqualTo(first);
        }
        world.clock.advance(Duration.ofSeconds(5));
        program(issued);

        assertThat(lastUse()).contains(first.orElseThrow().plusSeconds(60));
    }

    private void setActive(Id<User> id, boolean active) {
        User state = world.users.get(Actor.SYSTEM, id).state();
        User next = new User(state.email(), state.fullName(), state.role(), active, state.emailVerified());
        world.users.replace(Actor.SYSTEM, id, ExpectedVersion.ANY, next);
    }

    private Optional<Instant> lastUse() {
        return world.accessTokens.list(ada).stream().findFirst().flatMap(PersonalAccessToken::lastUsedAt);
    }

    private Actor program(IssuedToken issued) {
        return world.authentication.actorOfPersonalAccessToken(issued.secret(), Optional.empty());
    }
}
