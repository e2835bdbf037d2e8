package dev.cimiento.domain.account.password;

import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.NotFound;
import java.time.Instant;
import java.util.Optional;

/** Where the hashes of passwords are kept, apart from all else about users. */
public interface PasswordRepository {

    Optional<Credentials> find(EmailAddress email);

    Optional<Credentials> find(Id<User> user);

    /** @throws NotFound when there is no such user */
    void set(Id<User> user, String hash, Instant now);

    /** Puts another hash of the same password in the place of one, if that is still there. */
    void upgrade(Id<User> user, String from, String to);

    /**
     * Whether it is still this password, however it is hashed by now, and the account may still be used; if so, both stay
     * so until the transaction ends.
     */
    boolean holds(Credentials credentials);
}
