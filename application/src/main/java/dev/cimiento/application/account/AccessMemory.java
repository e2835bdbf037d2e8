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
 * What was found out about sessions and access tokens in the last {@value #SECONDS} seconds, so that not every request
 * asks the database. What this process changes it forgets at once; other processes hear of it when they ask again.
 */
public final class AccessMemory {

    static final int SECONDS = RecentAnswers.SECONDS;

    private final RecentAnswers<SessionOfUser, Role> roles;
    private final RecentAnswers<SecretHash, AccessGrant> grants;

    public AccessMemory(Clock clock) {
        roles = new RecentAnswers<>(clock);
        grants = new RecentAnswers<>(clock);
    }

    /** @param question what to ask when it is not known; empty when the session has ended */
    public Optional<Role> role(Id<Session> session, Id<User> user, Supplier<Optional<Role>> question) {
        return roles.find(new SessionOfUser(session, user), question);
    }

    /** @param question what to ask when it is not known; empty when the token is nobody's */
    public Optional<AccessGrant> grant(SecretHash token, Supplier<Optional<AccessGrant>> question) {
        return grants.find(token, question);
    }

    /** To be called behind the end of the transaction that changed something about the user, a session or a token. */
    public void forget(Id<User> user) {
        roles.forgetIf((key, role) -> key.user().equals(user));
        grants.forgetIf((key, grant) -> grant.user().equals(user));
    }

    private record SessionOfUser(Id<Session> session, Id<User> user) {}
}
