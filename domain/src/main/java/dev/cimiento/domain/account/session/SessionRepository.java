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

/** Stores sessions and the hashes of their refresh tokens. */
public interface SessionRepository {

    /** The maximum number of sessions that {@link #list} returns. */
    int MAX_SHOWN = 200;

    /** @throws NotFound if the user does not exist */
    void begin(Session session, SecretHash refreshToken);

    /**
     * Exchanges a refresh token of a session for the next one, and extends the session. One of several concurrent
     * exchanges of a token succeeds. The exchanged token is remembered for {@link RefreshToken#REMEMBERED}; the salt of
     * the token before it is removed.
     *
     * @param salt the salt with which the next token was derived
     * @return the session; empty if the token is unknown, expired or exchanged, or the account is not active
     */
    Optional<Session> exchange(SecretHash presented, SecretHash next, String salt, Instant now);

    /** Returns the stored state of a refresh token that has not expired. */
    Optional<StoredRefreshToken> findRefreshToken(SecretHash token, Instant now);

    /** Returns the session that can be renewed with this token, if the account is active. */
    Optional<Session> findRenewable(SecretHash token, Instant now);

    /** Returns the user's role if the session has not ended and the account is active. */
    Optional<Role> findRole(Id<Session> session, Id<User> user, Instant now);

    /**
     * Returns the user's role if the session has not ended and the account is active. Session, active flag and role then stay
     * the same until the transaction ends.
     */
    Optional<Role> lockRole(Id<Session> session, Id<User> user, UserLock lock, Instant now);

    /** Returns the session if it belongs to the user and has not ended. */
    Optional<Session> find(Id<User> user, Id<Session> session, Instant now);

    /** Returns the network addresses from which the newest active sessions of this account were started. */
    Set<String> addresses(EmailAddress email, Instant now);

    /** Returns the active sessions, the newest {@value #MAX_SHOWN} first. */
    List<Session> list(Id<User> user, Instant now);

    /** @return false if the user has no such session */
    boolean end(Id<User> user, Id<Session> session);

    void endAll(Id<User> user);

    void endOthers(Id<User> user, Id<Session> kept);

    /** @return the number of removed sessions, at most {@code most} */
    int removeExpired(Instant now, int most);
}
