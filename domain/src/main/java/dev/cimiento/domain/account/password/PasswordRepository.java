package dev.cimiento.domain.account.password;

import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.NotFound;
import java.time.Instant;
import java.util.Optional;

/** Stores password hashes, apart from all other data of users. */
public interface PasswordRepository {

    Optional<Credentials> find(EmailAddress email);

    Optional<Credentials> find(Id<User> user);

    /** @throws NotFound if the user does not exist */
    void set(Id<User> user, String hash, Instant now);

    /**
     * Replaces a hash by another hash of the same password. Does nothing if the stored hash is no longer {@code from}.
     */
    void replaceHash(Id<User> user, String from, String to);

    /**
     * Returns true if the password was not changed since and the account is active. If so, both stay the same until the
     * transaction ends.
     */
    boolean lockIfCurrent(Credentials credentials);
}
