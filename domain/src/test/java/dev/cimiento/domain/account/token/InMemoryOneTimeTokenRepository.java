package dev.cimiento.domain.account.token;

import dev.cimiento.domain.account.AccountTables;
import dev.cimiento.domain.account.token.OneTimeToken.Purpose;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.mail.OutboxMessage;
import dev.cimiento.domain.shared.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** One-time tokens in memory. */
public final class InMemoryOneTimeTokenRepository implements OneTimeTokenRepository {

    private final AccountTables tables;

    public InMemoryOneTimeTokenRepository(AccountTables tables) {
        this.tables = tables;
    }

    @Override
    public void put(OneTimeToken token) {
        tables.database.statement(() -> {
            tables.requireUser(token.user());
            remove(token.user(), token.purpose());
            tables.oneTimeTokens.change(rows -> rows.put(token.hash(), token));
            return token;
        });
    }

    @Override
    public Optional<Id<User>> find(SecretHash hash, Purpose purpose, Instant now) {
        return tables.database.statement(() -> Optional.ofNullable(
                        tables.oneTimeTokens.rows().get(hash))
                .filter(token -> token.purpose() == purpose && token.expiresAt().isAfter(now))
                .map(OneTimeToken::user));
    }

    @Override
    public Optional<Id<User>> consume(SecretHash hash, Purpose purpose, Instant now) {
        return tables.database.statement(() -> {
            Optional<Id<User>> user = find(hash, purpose, now);
            user.ifPresent(found -> tables.oneTimeTokens.change(rows -> rows.remove(hash)));
            return user;
        });
    }

    @Override
    public void remove(Id<User> user, Purpose purpose) {
        removeIf(token -> token.user().equals(user) && token.purpose() == purpose);
    }

    @Override
    public void removeAll(Id<User> user) {
        removeIf(token -> token.user().equals(user));
    }

    @Override
    public void restartLifetime(Id<OutboxMessage> mail, Instant now) {
        tables.database.statement(() -> {
            tables.oneTimeTokens.change(
                    rows -> rows.replaceAll((hash, token) -> token.mail().equals(mail) ? token.restarted(now) : token));
            return mail;
        });
    }

    @Override
    public int removeExpired(Instant expiredBefore, int most) {
        return removeIf(token -> !token.expiresAt().isAfter(expiredBefore));
    }

    private int removeIf(Predicate<OneTimeToken> which) {
        return tables.database.statement(() -> {
            int before = tables.oneTimeTokens.rows().size();
            tables.oneTimeTokens.change(rows -> rows.values().removeIf(which));
            return before - tables.oneTimeTokens.rows().size();
        });
    }
}
