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

/** Personal access tokens in memory. */
public final class InMemoryAccessTokenRepository implements PersonalAccessTokenRepository {

    private final AccountTables tables;

    public InMemoryAccessTokenRepository(AccountTables tables) {
        this.tables = tables;
    }

    @Override
    public void add(PersonalAccessToken token, SecretHash hash) {
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
    public Optional<AccessGrant> lockGrant(Id<PersonalAccessToken> id, Id<User> user, UserLock lock, Instant now) {
        // A transaction has the only lock of this database.
        return tables.database.statement(() -> tables.accessTokens.rows().values().stream()
                .filter(token -> token.id().equals(id) && token.user().equals(user))
                .filter(token -> token.expiresAt().isAfter(now) && tables.isActive(token.user()))
                .findFirst()
                .map(this::grant));
    }

    @Override
    public void recordUse(Id<PersonalAccessToken> id, Instant now) {
        tables.database.statement(() -> {
            tables.accessTokens.change(
                    rows -> rows.replaceAll((hash, token) -> token.id().equals(id) ? used(token, now) : token));
            return id;
        });
    }

    @Override
    public List<PersonalAccessToken> list(Id<User> user) {
        return tables.database.statement(() -> tables.accessTokens.rows().values().stream()
                .filter(token -> token.user().equals(user))
                .sorted(Comparator.comparing(PersonalAccessToken::createdAt)
                        .thenComparing(PersonalAccessToken::id)
                        .reversed())
                .limit(MAX_SHOWN)
                .toList());
    }

    @Override
    public boolean remove(Id<User> user, Id<PersonalAccessToken> id) {
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

    private int removeIf(Predicate<PersonalAccessToken> which) {
        return tables.database.statement(() -> {
            int before = tables.accessTokens.rows().size();
            tables.accessTokens.change(rows -> rows.values().removeIf(which));
            return before - tables.accessTokens.rows().size();
        });
    }

    private AccessGrant grant(PersonalAccessToken token) {
        Role role = tables.users.row(token.user()).state().role();
        return new AccessGrant(token.id(), token.user(), role, token.scopes(), token.lastUsedAt());
    }

    private static PersonalAccessToken used(PersonalAccessToken token, Instant now) {
        return new PersonalAccessToken(
                token.id(),
                token.user(),
                token.name(),
                token.scopes(),
                token.createdAt(),
                token.expiresAt(),
                Optional.of(now));
    }
}
