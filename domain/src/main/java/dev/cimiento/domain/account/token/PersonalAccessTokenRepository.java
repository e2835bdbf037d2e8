package dev.cimiento.domain.account.token;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.account.user.UserLock;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where the tokens of programs are kept, each by its hash. */
public interface PersonalAccessTokenRepository {

    /** How many a user has at most, so that all are shown. */
    int MAX_SHOWN = 200;

    /** @throws NotFound when there is no such user */
    void add(PersonalAccessToken token, SecretHash hash);

    /** Of one that has not expired, if its owner's account may be used. */
    Optional<AccessGrant> findGrant(SecretHash hash, Instant now);

    /**
     * Returns the grant of a token of this user if it has not expired and the account is active. Token, activity and role
     * then stay the same until the transaction ends.
     */
    Optional<AccessGrant> hold(Id<PersonalAccessToken> token, Id<User> user, UserLock lock, Instant now);

    void recordUse(Id<PersonalAccessToken> token, Instant now);

    /** Also those that have expired; the newest {@value #MAX_SHOWN} first. */
    List<PersonalAccessToken> list(Id<User> user);

    /** @return whether there was one */
    boolean remove(Id<User> user, Id<PersonalAccessToken> token);

    void removeAll(Id<User> user);

    /** @return how many it removed, which are that many at most */
    int removeExpired(Instant before, int most);
}
