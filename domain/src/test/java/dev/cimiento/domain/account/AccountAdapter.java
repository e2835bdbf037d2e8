package dev.cimiento.domain.account;

import dev.cimiento.domain.account.audit.AuditLog;
import dev.cimiento.domain.account.audit.InMemoryAuditLog;
import dev.cimiento.domain.account.password.InMemoryPasswordRepository;
import dev.cimiento.domain.account.password.PasswordRepository;
import dev.cimiento.domain.account.profile.InMemoryProfileRepository;
import dev.cimiento.domain.account.profile.ProfileRepository;
import dev.cimiento.domain.account.session.InMemorySessionRepository;
import dev.cimiento.domain.account.session.SessionRepository;
import dev.cimiento.domain.account.token.InMemoryAccessTokenRepository;
import dev.cimiento.domain.account.token.InMemoryOneTimeTokenRepository;
import dev.cimiento.domain.account.token.OneTimeTokenRepository;
import dev.cimiento.domain.account.token.PersonalAccessTokenRepository;
import dev.cimiento.domain.account.user.InMemoryUserRepository;
import dev.cimiento.domain.account.user.UserRepository;
import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.domain.shared.Transactions;

/** The ports of accounts in one implementation over an empty store, as contracts test them. */
public record AccountAdapter(
        UserRepository users,
        PasswordRepository passwords,
        ProfileRepository profiles,
        SessionRepository sessions,
        OneTimeTokenRepository oneTimeTokens,
        PersonalAccessTokenRepository accessTokens,
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
