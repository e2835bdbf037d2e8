package dev.cimiento.domain.account;

import dev.cimiento.domain.account.audit.AuditEvent;
import dev.cimiento.domain.account.profile.Profile;
import dev.cimiento.domain.account.session.Session;
import dev.cimiento.domain.account.session.StoredRefreshToken.Exchange;
import dev.cimiento.domain.account.token.OneTimeToken;
import dev.cimiento.domain.account.token.PersonalAccessToken;
import dev.cimiento.domain.account.token.SecretHash;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.domain.shared.InMemoryDatabase.Table;
import dev.cimiento.domain.shared.error.NotFound;
import java.time.Instant;
import java.util.Optional;

/** The tables of accounts that the in-memory repositories share, like a database schema. */
public final class AccountTables {

    public final InMemoryDatabase database;
    public final Table<Id<User>, Entity<User>> users;
    public final Table<Id<User>, KeptPassword> passwords;
    public final Table<Id<User>, Entity<Profile>> profiles;
    public final Table<Id<Session>, Session> sessions;
    public final Table<SecretHash, KeptToken> refreshTokens;
    public final Table<SecretHash, OneTimeToken> oneTimeTokens;
    public final Table<SecretHash, PersonalAccessToken> accessTokens;
    public final Table<Id<AuditEvent>, AuditEvent> auditEvents;

    public AccountTables(InMemoryDatabase database) {
        this.database = database;
        users = database.newTable();
        passwords = database.newTable();
        profiles = database.newTable();
        sessions = database.newTable();
        refreshTokens = database.newTable();
        oneTimeTokens = database.newTable();
        accessTokens = database.newTable();
        auditEvents = database.newTable();
    }

    public record KeptPassword(String hash, Instant changedAt) {}

    public record KeptToken(Id<Session> session, Instant expiresAt, Optional<Exchange> exchange) {}

    public void requireUser(Id<User> id) {
        if (!users.rows().containsKey(id)) {
            throw new NotFound("user", id);
        }
    }

    public boolean isActive(Id<User> id) {
        return users.row(id).state().active();
    }

    public Optional<Entity<User>> user(EmailAddress email) {
        return users.rows().values().stream()
                .filter(user -> user.state().email().key().equals(email.key()))
                .findFirst();
    }

    public void removeSession(Id<Session> id) {
        sessions.change(rows -> rows.remove(id));
        refreshTokens.change(
                rows -> rows.values().removeIf(token -> token.session().equals(id)));
    }

    /** Deletes everything that belongs to a user. */
    public void removeAllOf(Id<User> user) {
        passwords.change(rows -> rows.remove(user));
        profiles.change(rows -> rows.remove(user));
        sessions.rows().values().stream()
                .filter(session -> session.user().equals(user))
                .forEach(session -> removeSession(session.id()));
        oneTimeTokens.change(
                rows -> rows.values().removeIf(token -> token.user().equals(user)));
        accessTokens.change(rows -> rows.values().removeIf(token -> token.user().equals(user)));
    }
}
