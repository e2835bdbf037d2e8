package dev.cimiento.domain.account.password;

import dev.cimiento.domain.shared.error.TooManyRequests;

/**
 * Makes passwords unreadable. It is slow on purpose, so it is never used inside a transaction, and few at a time: who
 * cannot be served within a short wait is refused with {@link TooManyRequests}.
 */
public interface PasswordHasher {

    String hash(String password);

    boolean matches(String password, String hash);

    /** Takes as long as {@link #matches}, for an account that does not exist. */
    void matchesNothing(String password);

    /** Whether a hash was made with less effort than one would be today. */
    boolean isOutdated(String hash);
}
