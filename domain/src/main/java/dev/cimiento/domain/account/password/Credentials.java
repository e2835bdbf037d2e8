package dev.cimiento.domain.account.password;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import java.time.Instant;

/**
 * The stored hash of a user's password.
 *
 * @param active true if the account is active
 * @param changedAt when the password was set; hashing the same password again does not change it
 */
public record Credentials(Id<User> user, boolean active, String hash, Instant changedAt) {

    @Override
    public String toString() {
        return "Credentials[" + user + "]";
    }
}
