package dev.cimiento.domain.account;

import dev.cimiento.domain.account.session.Session;
import dev.cimiento.domain.account.session.TokenIssuer;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import java.time.Duration;

/** Issues unsigned tokens that contain user and session in plain text. */
public final class PlainTokenIssuer implements TokenIssuer {

    @Override
    public Duration lifetime() {
        return Duration.ofMinutes(5);
    }

    @Override
    public String issue(Id<User> user, Id<Session> session) {
        return user + "/" + session;
    }
}
