package dev.cimiento.domain.account.session;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import java.time.Duration;

/** Signs access tokens, which say for a short time in which session somebody acts. */
public interface TokenIssuer {

    /** How long a token is valid from its issue on. */
    Duration lifetime();

    String issue(Id<User> user, Id<Session> session);
}
