package dev.cimiento.domain.account.password;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import java.time.Instant;

/**
 * What a password is compared with.
 *
 * @param active whether the account may be used
 * @param changedAt since when it is this password, however it was hashed
 */
public record Credentials(Id<User> user, boolean active, String hash, Instant changedAt) {

    @Override
    public String toString() {
        return "Credentials[" + user + "]";
    }
}
