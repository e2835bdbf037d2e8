package dev.cimiento.domain.account;

import dev.cimiento.domain.account.session.Session;
import dev.cimiento.domain.account.token.SecretHash;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.SequentialIds;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;

/** The base of the contracts of account ports, with users and sessions to start from. */
public abstract class AccountContract {

    public static final Instant NOW = Instant.parse("2026-03-01T10:00:00.123456Z");
    public static final Duration DAY = Duration.ofDays(1);

    public final SequentialIds ids = new SequentialIds();
    public AccountAdapter store;

    protected abstract AccountAdapter adapter();

    @BeforeEach
    void openStore() {
        store = adapter();
    }

    protected final Id<User> user(String email) {
        return user(email, true);
    }

    protected final Id<User> user(String email, boolean active) {
        Id<User> id = ids.next();
        User user = new User(new EmailAddress(email), "Ada Lovelace", Role.USER, active, false);
        store.users().add(Entity.created(id, NOW, user));
        return id;
    }

    protected final void deactivate(Id<User> id) {
        Entity<User> user = store.users().find(id).orElseThrow();
        User state = user.state();
        store.users()
                .update(user.changedTo(new User(state.email(), state.fullName(), state.role(), false, false), NOW));
    }

    /** Adds a session with this refresh token. */
    protected final Session session(Id<User> user, String token) {
        return session(user, token, NOW);
    }

    protected final Session session(Id<User> user, String token, Instant begun) {
        Session session = Session.begun(ids.next(), user, begun, Optional.of("192.0.2.7"), Optional.of("curl/8.5.0"));
        store.sessions().begin(session, SecretHash.of(token));
        return session;
    }
}
