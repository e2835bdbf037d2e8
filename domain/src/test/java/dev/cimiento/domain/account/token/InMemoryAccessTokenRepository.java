package dev.cimiento.domain.account.token;

import dev.cimiento.domain.account.AccountTables;
import dev.cimiento.domain.account.Role;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.account.user.UserLock;
import dev.cimiento.domain.shared.Id;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Tokens of programs in memory. */
public final class InMemoryAccessTokenRepository implements AccessTokenRepository {

    private final AccountTables tables;

    public InMemoryAccessTokenRepository(AccountTables tables) {
        this.tables = tables;
    }

    @Override
    public void add(AccessToken token, SecretHash hash) {
        tables.database.statement(() -> {
            tables.requireUser(token.user());
            tables.accessTokens.change(rows -> rows.put(hash, token));
            return token;
        });
    }

    @Override
    public Optional<AccessGrant> findGrant(SecretHash hash, Instant now) {
        return tables.database.statement(
                () -> Optional.ofNullable(tables.accessTokens.rows().get(hash))
                        .filter(token -> token.expiresAt().isAfter(now) && tables.isActive(token.user()))
                        .map(this::grant));
    }

    @Override
    public Optional<AccessGrant> hold(Id<AccessToken> id, Id<User> user, UserLock lock, Instant now) {
        // A transaction holds the only lock of this database.
        return tables.database.statement(() -> tables.accessTokens.rows().values().stream()
                .filter(token -> token.id().equals(id) && token.user().equals(user))
                .filter(token -> token.expiresAt().isAfter(now) && tables.isActive(token.user()))
                .findFirst()
                .map(this::grant));
    }

    @Override
    public void recordUse(Id<AccessToken> id, Instant now) {
        tables.database.statement(() -> {
            tables.accessTokens.change(
                    rows -> rows.replaceAll((hash, token) -> token.id().equals(id) ? used(token, now) : token));
            return id;
        });
    }

    @Override
    public List<AccessToken> list(Id<User> user) {
        return tables.database.statement(() -> tables.accessTokens.rows().values().stream()
                .filter(token -> token.user().equals(user))
                .sorted(Comparator.comparing(AccessToken::createdAt)
                        .thenComparing(AccessToken::id)
                        .reversed())
                .limit(MAX_SHOWN)
                .toList());
    }

    @Override
    public boolean remove(Id<User> user, Id<AccessToken> id) {
        return removeIf(token -> token.user().equals(user) && token.id().equals(id)) > 0;
    }

    @Override
    public void removeAll(Id<User> user) {
        removeIf(token -> token.user().equals(user));
    }

    @Override
    public int removeExpired(Instant before, int most) {
        return removeIf(token -> !token.expiresAt().isAfter(before));
    }

    private int removeIf(Predicate<AccessToken> which) {
        return tables.database.statement(() -> {
            int before = tables.accessTokens.rows().size();
            tables.accessTokens.change(rows -> rows.values().removeIf(which));
            return before - tables.accessTokens.rows().size();
        });
    }

    private AccessGrant grant(AccessToken token) {
        Role role = tables.users.row(token.user()).state().role();
        return new AccessGrant(token.id(), token.user(), role, token.scopes(), token.lastUsedAt());
    }

    private static AccessToken used(AccessToken token, Instant now) {
        return new AccessToken(
                token.id(),
                token.user(),
                token.name(),
                token.scopes(),
                token.createdAt(),
                token.expiresAt(),
                Optional.of(now));
    }
}
