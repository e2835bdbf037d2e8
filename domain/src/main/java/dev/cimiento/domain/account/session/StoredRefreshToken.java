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

    /** Within this time a second tab, or a client that lost the response, gets the same successor. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    /**
     * How a token was exchanged.
     *
     * @param salt of the successor; empty once the successor was exchanged too
     */
    public record Exchange(Instant at, Optional<String> salt) {}

    /** Whether the token is used again so late that two clients have it. */
    public boolean isStolen(Instant now) {
        return exchange.map(past -> now.isAfter(past.at().plus(GRACE))).orElse(false);
    }
}
