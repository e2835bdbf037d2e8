package dev.cimiento.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.account.audit.AuditAction;
import dev.cimiento.domain.account.session.Session;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Deletion of records that have expired. */
class ExpiredRecordsTest {

    private final AccountUseCases world = new AccountUseCases();

    @Test
    void expired_sessions_and_tokens_are_removed() {
        Actor ada = world.newcomer("ada");
        world.clock.advance(Duration.ofDays(31));

        assertThat(world.expired.removeSessions(Session.LIFETIME, 10)).isEqualTo(1);
        assertThat(world.expired.removeOneTimeTokens(10)).isEqualTo(1);
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
}
