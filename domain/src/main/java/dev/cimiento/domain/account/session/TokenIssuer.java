package dev.cimiento.domain.account.session;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import java.time.Duration;

/** Issues access tokens: signed, short-lived tokens that name a user and a session. */
public interface TokenIssuer {

    /** Returns the time from issue to expiry of a token. */
    Duration lifetime();

    String issue(Id<User> user, Id<Session> session);
}
