package dev.cimiento.domain.account;

import dev.cimiento.domain.shared.Id;
import java.time.Duration;
import java.time.Instant;

/** A refresh token for which its session has had another one. */
public record ExchangedToken(Id<Session> session, Id<User> user, Instant exchangedAt) {

    /** Two tabs, or an answer that was lost, are no thief. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    /** Whether it was used again so late that somebody must have a copy. */
    public boolean isStolen(Instant now) {
        return now.isAfter(exchangedAt.plus(GRACE));
    }
}
