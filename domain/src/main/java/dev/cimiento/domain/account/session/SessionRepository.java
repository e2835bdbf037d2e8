package dev.cimiento.domain.account.session;

import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.Role;
import dev.cimiento.domain.account.token.SecretHash;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.account.user.UserLock;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where sessions and the hashes of their refresh tokens are kept. */
public interface SessionRepository {

    /** How many are shown of one user at most. */
    int MAX_SHOWN = 200;

    /** @throws NotFound when there is no such user */
    void begin(Session session, SecretHash refreshToken);

    /**
     * Gives a session its next refresh token and a new end. One of several concurrent exchanges of a token succeeds. The
     * exchanged token is remembered for {@link RefreshToken#REMEMBERED}; the salt of the token before it is removed.
     *
     * @param salt that the next token was derived with
     * @return the session; empty if the token is unknown, expired or exchanged, or the account is not active
     */
    Optional<Session> exchange(SecretHash presented, SecretHash next, String salt, Instant now);

    /** Returns what is known of a refresh token that has not expired. */
    Optional<StoredRefreshToken> findRefreshToken(SecretHash token, Instant now);

    /** Returns the session that can be renewed with this token, if the account is active. */
    Optional<Session> findRenewable(SecretHash token, Instant now);

    /** What the user of a session that goes on is, if the account may be used. */
    Optional<Role> findRole(Id<Session> session, Id<User> user, Instant now);

    /**
     * Returns the user's role if the session has not ended and the account is active. Session, activity and role then stay
     * the same until the transaction ends.
     */
    Optional<Role> hold(Id<Session> session, Id<User> user, UserLock lock, Instant now);

    /** Returns the session if it belongs to the user and has not ended. */
    Optional<Session> find(Id<User> user, Id<Session> session, Instant now);

    /** The network addresses that the sessions of this account that go on, the newest of them, were begun from. */
    Set<String> addresses(EmailAddress email, Instant now);

    /** Those that go on, the newest {@value #MAX_SHOWN} first. */
    List<Session> list(Id<User> user, Instant now);

    /** @return whether there was one */
    boolean end(Id<User> user, Id<Session> session);

    void endAll(Id<User> user);

    void endOthers(Id<User> user, Id<Session> kept);

    /** @return how many it removed, which are that many at most */
    int removeExpired(Instant now, int most);
}
