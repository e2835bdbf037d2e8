package dev.cimiento.application.account;

import dev.cimiento.domain.account.Role;
import dev.cimiento.domain.account.session.Session;
import dev.cimiento.domain.account.token.AccessGrant;
import dev.cimiento.domain.account.token.SecretHash;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Caches the roles of sessions and personal access tokens for {@value #SECONDS} seconds, so that not every request reads the
 * database. A change made by this process removes its entries immediately; other processes see it when their entries expire.
 */
public final class AccessCache {

    static final int SECONDS = ShortTermCache.SECONDS;

    private final ShortTermCache<SessionOfUser, Role> roles;
    private final ShortTermCache<SecretHash, AccessGrant> grants;

    public AccessCache(Clock clock) {
        roles = new ShortTermCache<>(clock);
        grants = new ShortTermCache<>(clock);
    }

    /** @param loader reads the database if the role is not cached; empty when the session has ended */
    public Optional<Role> role(Id<Session> session, Id<User> user, Supplier<Optional<Role>> loader) {
        return roles.find(new SessionOfUser(session, user), loader);
    }

    /** @param loader reads the database if the token is not cached; empty when the token is unknown */
    public Optional<AccessGrant> grant(SecretHash token, Supplier<Optional<AccessGrant>> loader) {
        return grants.find(token, loader);
    }

    /** Removes the entries of a user; called after the commit of a change of the user, a session or a token. */
    public void remove(Id<User> user) {
        roles.removeIf((key, role) -> key.user().equals(user));
        grants.removeIf((key, grant) -> grant.user().equals(user));
    }

    private record SessionOfUser(Id<Session> session, Id<User> user) {}
}
