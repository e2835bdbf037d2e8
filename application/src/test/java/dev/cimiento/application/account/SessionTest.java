package dev.cimiento.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.application.account.signin.SignedIn;
import dev.cimiento.domain.account.Role;
import dev.cimiento.domain.account.audit.AuditAction;
import dev.cimiento.domain.account.session.Session;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.ConcurrentWork;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.TooManyRequests;
import dev.cimiento.domain.shared.error.Unauthenticated;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Refresh and end of sessions. */
class SessionTest {

    private final AccountUseCases world = new AccountUseCases();

    @Test
    void a_refresh_token_is_exchanged_for_the_next() {
        world.signedUp("ada");
        SignedIn first = world.signIn("ada");
        world.clock.advance(Duration.ofDays(29));

        SignedIn second = refresh(first);
        world.clock.advance(Duration.ofDays(29));

        assertThat(world.actor(refresh(second)).userId()).isPresent();
        assertThatThrownBy(() -> world.signIn.refresh(world.stranger(), "unknown"))
                .isInstanceOf(Unauthenticated.class);
        assertThatThrownBy(() -> world.signIn.refresh(world.stranger(), " ")).isInstanceOf(Invalid.class);
    }

    @Test
    void a_session_that_is_not_renewed_in_time_ends() {
        world.signedUp("ada");
        SignedIn signedIn = world.signIn("ada");
        world.clock.advance(Session.LIFETIME);

        assertThatThrownBy(() -> refresh(signedIn)).isInstanceOf(Unauthenticated.class);
        assertThatThrownBy(() -> world.actor(signedIn)).isInstanceOf(Unauthenticated.class);
    }

    @Test
    void an_old_refresh_token_used_again_ends_the_session() {
        world.signedUp("ada");
        SignedIn first = world.signIn("ada");
        SignedIn second = refresh(first);
        world.clock.advance(Duration.ofSeconds(11));

        assertThatThrownBy(() -> refresh(first)).isInstanceOf(Unauthenticated.class);

        assertThatThrownBy(() -> refresh(second)).isInstanceOf(Unauthenticated.class);
        assertThatThrownBy(() -> world.actor(second)).isInstanceOf(Unauthenticated.class);
        assertThat(world.recorded()).endsWith(AuditAction.REFRESH_TOKEN_REUSED);
    }

    @Test
    void token_exchanged_again_within_ten_seconds_gives_the_same_successor() {
        world.signedUp("ada");
        SignedIn first = world.signIn("ada");
        SignedIn second = refresh(first);
        world.clock.advance(Duration.ofSeconds(10));

        SignedIn again = refresh(first);

        assertThat(again.refreshToken()).isEqualTo(second.refreshToken()).isNotEqualTo(first.refreshToken());
        assertThat(world.actor(again).sessionId()).isEqualTo(world.actor(first).sessionId());
        assertThat(refresh(again)).isNotNull();
    }

    @Test
    void token_exchanged_again_from_another_network_is_refused_and_the_session_goes_on() {
        world.signedUp("ada");
        SignedIn first = world.signIn("ada");
        SignedIn second = refresh(first);

        assertThatThrownBy(() -> world.signIn.refresh(world.strangerFrom("198.51.100.1"), first.refreshToken()))
                .isInstanceOf(Unauthenticated.class);

        assertThat(refresh(second)).isNotNull();
    }

    @Test
    void token_whose_successor_was_exchanged_gives_no_successor_again() {
        world.signedUp("ada");
        SignedIn first = world.signIn("ada");
        SignedIn third = refresh(refresh(first));

        assertThatThrownBy(() -> refresh(first)).isInstanceOf(Unauthenticated.class);

        assertThat(refresh(third)).isNotNull();
    }

    @Test
    void later_use_of_a_copied_token_ends_the_session() {
        world.signedUp("ada");
        SignedIn first = world.signIn("ada");
        SignedIn owners = refresh(first);
        SignedIn thiefs = refresh(first);
        SignedIn third = refresh(owners);
        world.clock.advance(Duration.ofSeconds(11));

        assertThatThrownBy(() -> refresh(thiefs)).isInstanceOf(Unauthenticated.class);

        assertThatThrownBy(() -> refresh(third)).isInstanceOf(Unauthenticated.class);
        assertThat(world.recorded()).endsWith(AuditAction.REFRESH_TOKEN_REUSED);
    }

    @Test
    void concurrent_exchanges_of_a_token_give_one_successor() {
        world.signedUp("ada");
        SignedIn first = world.signIn("ada");

        List<String> tokens = ConcurrentWork.run(8, number -> refresh(first).refreshToken());

        assertThat(tokens).containsOnly(tokens.get(0));
    }

    @Test
    void refreshes_of_a_session_are_limited() {
        world.signedUp("ada");
        SignedIn last = world.signIn("ada");
        for (int number = 0; number < 60; number++) {
            last = refresh(last);
        }
        SignedIn spent = last;

        assertThatThrownBy(() -> refresh(spent)).isInstanceOf(TooManyRequests.class);
        assertThat(refresh(world.signIn("ada"))).isNotNull();
    }

    @Test
    void sign_out_ends_the_session_immediately_and_no_other() {
        world.signedUp("ada");
        SignedIn here = world.signIn("ada");
        SignedIn there = world.signIn("ada");

        world.signIn.signOut(world.actor(here));

        assertThatThrownBy(() -> world.actor(here)).isInstanceOf(Unauthenticated.class);
        assertThat(world.actor(there).userId()).isPresent();
    }

    @Test
    void sessions_are_listed_and_ended_from_another_session() {
        world.signedUp("ada");
        SignedIn here = world.signIn("ada");
        SignedIn there = world.signIn("ada");
        Actor actor = world.actor(here);
        Id<Session> other = world.sessions.list(actor).stream()
                .map(Session::id)
                .filter(id -> !Optional.of(id.value()).equals(actor.sessionId()))
                .findFirst()
                .orElseThrow();

        world.sessions.end(actor, other);
        assertThatThrownBy(() -> world.actor(there)).isInstanceOf(Unauthenticated.class);

        world.sessions.endAll(actor);
        assertThatThrownBy(() -> world.actor(here)).isInstanceOf(Unauthenticated.class);
    }

    @Test
    void change_by_another_server_is_known_after_five_seconds() {
        Entity<User> ada = world.signedUp("ada");
        SignedIn signedIn = world.signIn("ada");
        assertThat(world.actor(signedIn).may(AccountUseCases.ELSEWHERE)).isFalse();
        User admin = new User(ada.state().email(), "ada", Role.ADMIN, true, false);

        world.store.users().update(ada.changedTo(admin, world.clock.instant()));
        world.clock.advance(Duration.ofSeconds(5));

        assertThat(world.actor(signedIn).may(AccountUseCases.ELSEWHERE)).isTrue();
    }

    private SignedIn refresh(SignedIn signedIn) {
        return world.signIn.refresh(world.stranger(), signedIn.refreshToken());
    }
}
