package dev.cimiento.domain.account.session;

import dev.cimiento.domain.account.AccountTables;
import dev.cimiento.domain.account.AccountTables.KeptToken;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.Role;
import dev.cimiento.domain.account.session.StoredRefreshToken.Exchange;
import dev.cimiento.domain.account.token.SecretHash;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.account.user.UserLock;
import dev.cimiento.domain.shared.Id;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Sessions in memory. */
public final class InMemorySessionRepository implements SessionRepository {

    private final AccountTables tables;

    public InMemorySessionRepository(AccountTables tables) {
        this.tables = tables;
    }

    @Override
    public void begin(Session session, SecretHash refreshToken) {
        tables.database.statement(() -> {
            tables.requireUser(session.user());
            tables.sessions.change(rows -> rows.put(session.id(), session));
            putToken(refreshToken, new KeptToken(session.id(), session.expiresAt(), Optional.empty()));
            return session;
        });
    }

    @Override
    public Optional<Session> exchange(SecretHash presented, SecretHash next, String salt, Instant now) {
        return tables.database.statement(() -> findRenewable(presented, now).map(session -> {
            tables.refreshTokens.change(rows -> rows.replaceAll(
                    (hash, token) -> token.session().equals(session.id()) ? withoutSalt(token) : token));
            Exchange exchange = new Exchange(now, Optional.of(salt));
            putToken(presented, new KeptToken(session.id(), now.plus(RefreshToken.REMEMBERED), Optional.of(exchange)));
            putToken(next, new KeptToken(session.id(), now.plus(Session.LIFETIME), Optional.empty()));
            removeSurplus(session.id());
            Session renewed = renewed(session, now, now.plus(Session.LIFETIME));
            tables.sessions.change(rows -> rows.put(renewed.id(), renewed));
            return renewed;
        }));
    }

    @Override
    public Optional<StoredRefreshToken> findRefreshToken(SecretHash hash, Instant now) {
        return tables.database.statement(() -> Optional.ofNullable(
                        tables.refreshTokens.rows().get(hash))
                .filter(token -> token.expiresAt().isAfter(now))
                .map(token -> new StoredRefreshToken(
                        token.session(), tables.sessions.row(token.session()).user(), token.exchange())));
    }

    @Override
    public Optional<Session> findRenewable(SecretHash hash, Instant now) {
        return tables.database.statement(() -> findRefreshToken(hash, now)
                .filter(token -> token.exchange().isEmpty() && tables.isActive(token.user()))
                .map(token -> tables.sessions.row(token.session())));
    }

    private void removeSurplus(Id<Session> session) {
        tables.refreshTokens.rows().entrySet().stream()
                .filter(entry -> entry.getValue().session().equals(session))
                .filter(entry -> entry.getValue().exchange().isPresent())
                .sorted(Comparator.comparing(
                        (Map.Entry<SecretHash, KeptToken> entry) ->
                                entry.getValue().exchange().orElseThrow().at(),
                        Comparator.reverseOrder()))
                .skip(RefreshToken.MAX_REMEMBERED)
                .map(Map.Entry::getKey)
                .toList()
                .forEach(hash -> tables.refreshTokens.change(rows -> rows.remove(hash)));
    }

    private static KeptToken withoutSalt(KeptToken token) {
        return new KeptToken(
                token.session(),
                token.expiresAt(),
                token.exchange().map(exchange -> new Exchange(exchange.at(), Optional.empty())));
    }

    @Override
    public Optional<Role> findRole(Id<Session> id, Id<User> user, Instant now) {
        return tables.database.statement(
                () -> Optional.ofNullable(tables.sessions.rows().get(id))
                        .filter(session -> session.user().equals(user)
                                && session.expiresAt().isAfter(now))
                        .filter(session -> tables.isActive(user))
                        .map(session -> tables.users.row(user).state().role()));
    }

    @Override
    public Optional<Role> lockRole(Id<Session> session, Id<User> user, UserLock lock, Instant now) {
        // A transaction has the only lock of this database.
        return findRole(session, user, now);
    }

    @Override
    public Optional<Session> find(Id<User> user, Id<Session> id, Instant now) {
        return tables.database.statement(
                () -> Optional.ofNullable(tables.sessions.rows().get(id))
                        .filter(session -> session.user().equals(user)
                                && session.expiresAt().isAfter(now)));
    }

    @Override
    public Set<String> addresses(EmailAddress email, Instant now) {
        return tables.database.statement(() -> tables.user(email).stream()
                .flatMap(user -> list(user.id(), now).stream())
                .flatMap(session -> session.address().stream())
                .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public List<Session> list(Id<User> user, Instant now) {
        return tables.database.statement(() -> tables.sessions.rows().values().stream()
                .filter(session ->
                        session.user().equals(user) && session.expiresAt().isAfter(now))
                .sorted(Comparator.comparing(Session::createdAt)
                        .thenComparing(Session::id)
                        .reversed())
                .limit(MAX_SHOWN)
                .toList());
    }

    @Override
    public boolean end(Id<User> user, Id<Session> session) {
        return remove(candidate ->
                        candidate.user().equals(user) && candidate.id().equals(session))
                > 0;
    }

    @Override
    public void endAll(Id<User> user) {
        remove(session -> session.user().equals(user));
    }

    @Override
    public void endOthers(Id<User> user, Id<Session> kept) {
        remove(session -> session.user().equals(user) && !session.id().equals(kept));
    }

    @Override
    public int removeExpired(Instant now, int most) {
        return tables.database.statement(() -> {
            int sessions = remove(session -> !session.expiresAt().isAfter(now));
            int before = tables.refreshTokens.rows().size();
            tables.refreshTokens.change(
                    rows -> rows.values().removeIf(token -> !token.expiresAt().isAfter(now)));
            return Math.max(sessions, before - tables.refreshTokens.rows().size());
        });
    }

    private int remove(Predicate<Session> which) {
        return tables.database.statement(() -> {
            List<Session> gone =
                    tables.sessions.rows().values().stream().filter(which).toList();
            gone.forEach(session -> tables.removeSession(session.id()));
            return gone.size();
        });
    }

    private void putToken(SecretHash hash, KeptToken token) {
        tables.refreshTokens.change(rows -> rows.put(hash, token));
    }

    private static Session renewed(Session session, Instant now, Instant expiresAt) {
        return new Session(
                session.id(),
                session.user(),
                session.createdAt(),
                now,
                expiresAt,
                session.address(),
                session.userAgent());
    }
}
