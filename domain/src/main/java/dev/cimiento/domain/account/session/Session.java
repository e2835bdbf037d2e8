package dev.cimiento.domain.account.session;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The session of a user on one device, from sign-in until sign-out, revocation or expiry.
 *
 * @param address the network address from which the user signed in
 * @param userAgent the {@code User-Agent} header of the client, truncated to 200 characters
 */
public record Session(
        Id<Session> id,
        Id<User> user,
        Instant createdAt,
        Instant lastUsedAt,
        Instant expiresAt,
        Optional<String> address,
        Optional<String> userAgent) {

    /** The time after which a session expires if it is not renewed. */
    public static final Duration LIFETIME = Duration.ofDays(30);

    /** The time after sign-in for which sensitive operations do not ask for the password again. */
    public static final Duration FRESH = Duration.ofMinutes(5);

    private static final int MAX_USER_AGENT = 200;

    public Session {
        userAgent = userAgent
                .map(text -> text.codePoints()
                        .filter(c -> c >= ' ' && c <= '~')
                        .limit(MAX_USER_AGENT)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .filter(text -> !text.isBlank());
    }

    /** Returns true if the user signed in so recently that the password need not be given again. */
    public boolean isFresh(Instant now) {
        return now.isBefore(createdAt.plus(FRESH));
    }

    public static Session begun(
            Id<Session> id, Id<User> user, Instant now, Optional<String> address, Optional<String> userAgent) {
        return new Session(id, user, now, now, now.plus(LIFETIME), address, userAgent);
    }
}
