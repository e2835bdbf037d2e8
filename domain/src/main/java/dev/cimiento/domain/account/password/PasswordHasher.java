package dev.cimiento.domain.account.password;

import dev.cimiento.domain.shared.error.TooManyRequests;

/**
 * Hashes passwords. Hashing is slow on purpose, so it is never called inside a transaction, and only a few hashes are
 * computed at the same time. A caller that would wait too long gets {@link TooManyRequests}.
 */
public interface PasswordHasher {

    String hash(String password);

    boolean matches(String password, String hash);

    /** Takes as long as {@link #matches}, for an account that does not exist. */
    void simulateMatch(String password);

    /** Returns true if the hash was computed with less effort than new hashes. */
    boolean isOutdated(String hash);
}
