package dev.cimiento.domain.account;

import dev.cimiento.domain.account.OneTimeToken.Purpose;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.NotFound;
import java.time.Instant;
import java.util.Optional;

/** Where the hashes of one-time tokens are kept: at most one of each purpose for a user. */
public interface OneTimeTokenRepository {

    /**
     * Puts it in the place of the last one.
     *
     * @throws NotFound when there is no such user
     */
    void put(OneTimeToken token);

    /** Whose it is, if it is still good. */
    Optional<Id<User>> find(SecretHash hash, Purpose purpose, Instant now);

    /** As {@link #find}, and uses it up: of several who take the same one, one gets it. */
    Optional<Id<User>> take(SecretHash hash, Purpose purpose, Instant now);

    void remove(Id<User> user, Purpose purpose);

    void removeAll(Id<User> user);

    /** @return how many it removed, which are that many at most */
    int removeExpired(Instant now, int most);
}
