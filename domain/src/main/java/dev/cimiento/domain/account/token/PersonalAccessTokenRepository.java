package dev.cimiento.domain.account.token;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.account.user.UserLock;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Stores personal access tokens by their hashes. */
public interface PersonalAccessTokenRepository {

    /** The maximum number of tokens of a user; {@link #list} returns all of them. */
    int MAX_SHOWN = 200;

    /** @throws NotFound if the user does not exist */
    void add(PersonalAccessToken token, SecretHash hash);

    /** Returns the grant of a token that has not expired, if the owner's account is active. */
    Optional<AccessGrant> findGrant(SecretHash hash, Instant now);

    /**
     * Returns the grant of a token of this user if it has not expired and the account is active. Token, active flag and role
     * then stay the same until the transaction ends.
     */
    Optional<AccessGrant> lockGrant(Id<PersonalAccessToken> token, Id<User> user, UserLock lock, Instant now);

    void recordUse(Id<PersonalAccessToken> token, Instant now);

    /** Returns the user's tokens, including expired ones; the newest {@value #MAX_SHOWN} first. */
    List<PersonalAccessToken> list(Id<User> user);

    /** @return false if the user has no such token */
    boolean remove(Id<User> user, Id<PersonalAccessToken> token);

    void removeAll(Id<User> user);

    /** @return the number of removed tokens, at most {@code most} */
    int removeExpired(Instant before, int most);
}
