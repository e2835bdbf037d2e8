package dev.cimiento.domain.account.token;

import dev.cimiento.domain.account.token.OneTimeToken.Purpose;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.mail.OutboxMessage;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.NotFound;
import java.time.Instant;
import java.util.Optional;

/** Stores the hashes of one-time tokens, at most one of each purpose for a user. */
public interface OneTimeTokenRepository {

    /**
     * Replaces the user's token of this purpose.
     *
     * @throws NotFound if there is no such user
     */
    void put(OneTimeToken token);

    /** Returns the user of a token that has not expired. */
    Optional<Id<User>> find(SecretHash hash, Purpose purpose, Instant now);

    /**
     * Returns the user as {@link #find} does, and deletes the token. Of several concurrent callers only one gets it.
     */
    Optional<Id<User>> consume(SecretHash hash, Purpose purpose, Instant now);

    void remove(Id<User> user, Purpose purpose);

    void removeAll(Id<User> user);

    /** Starts the lifetime of the token that a mail contains again. Does nothing if the mail contains none. */
    void restartLifetime(Id<OutboxMessage> mail, Instant now);

    /** @return the number of deleted tokens, at most {@code most} */
    int removeExpired(Instant expiredBefore, int most);
}
