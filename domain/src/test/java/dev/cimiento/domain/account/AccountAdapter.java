package dev.cimiento.domain.account;

import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.domain.shared.Transactions;

/** All ports of accounts by one adapter, over one empty store: what a contract is tested on. */
public record AccountAdapter(
        UserRepository users,
        PasswordRepository passwords,
        ProfileRepository profiles,
        SessionRepository sessions,
        OneTimeTokenRepository oneTimeTokens,
        AccessTokenRepository accessTokens,
        AuditLog audit,
        Transactions transactions) {

    public static AccountAdapter inMemory() {
        return inMemory(new InMemoryDatabase());
    }

    public static AccountAdapter inMemory(InMemoryDatabase database) {
        AccountTables tables = new AccountTables(database);
        return new AccountAdapter(
                new InMemoryUserRepository(tables),
                new InMemoryPasswordRepository(tables),
                new InMemoryProfileRepository(tables),
                new InMemorySessionRepository(tables),
                new InMemoryOneTimeTokenRepository(tables),
                new InMemoryAccessTokenRepository(tables),
                new InMemoryAuditLog(tables),
                database);
    }
}
