package dev.cimiento.domain.account.session;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A refresh token as it is stored, found by its hash.
 *
 * @param exchange empty while the token can be exchanged
 */
public record StoredRefreshToken(Id<Session> session, Id<User> user, Optional<Exchange> exchange) {

    /** The time in which reuse gets the same successor: it is a second tab or a lost response, not theft. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    /**
     * The exchange of a token for its successor.
     *
     * @param salt the salt of the successor; empty once the successor was exchanged, too
     */
    public record Exchange(Instant at, Optional<String> salt) {}

    /** Returns true if the token is used again after the grace period, so that two clients must have it. */
    public boolean isStolen(Instant now) {
        return exchange.map(past -> now.isAfter(past.at().plus(GRACE))).orElse(false);
    }
}
