package dev.cimiento.domain.account.session;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One sign-in, on one device, until it is signed out, ended or not renewed in time.
 *
 * @param address the network address that it was begun from
 * @param userAgent what the client called itself; what is longer is cut
 */
public record Session(
        Id<Session> id,
        Id<User> user,
        Instant createdAt,
        Instant lastUsedAt,
        Instant expiresAt,
        Optional<String> address,
        Optional<String> userAgent) {

    /** How long it lasts without being renewed. */
    public static final Duration LIFETIME = Duration.ofDays(30);

    /** How long after a sign-in the password need not be given again. */
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

    /** Whether the user signed in so recently that the password need not be given again. */
    public boolean isFresh(Instant now) {
        return now.isBefore(createdAt.plus(FRESH));
    }

    public static Session begun(
            Id<Session> id, Id<User> user, Instant now, Optional<String> address, Optional<String> userAgent) {
        return new Session(id, user, now, now, now.plus(LIFETIME), address, userAgent);
    }
}
