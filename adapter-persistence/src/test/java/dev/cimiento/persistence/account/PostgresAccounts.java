package dev.cimiento.persistence.account;

import dev.cimiento.domain.account.AccountAdapter;
import dev.cimiento.persistence.account.audit.MyBatisAuditLog;
import dev.cimiento.persistence.account.password.MyBatisPasswordRepository;
import dev.cimiento.persistence.account.profile.MyBatisProfileRepository;
import dev.cimiento.persistence.account.session.MyBatisSessionRepository;
import dev.cimiento.persistence.account.token.MyBatisOneTimeTokenRepository;
import dev.cimiento.persistence.account.token.MyBatisPersonalAccessTokenRepository;
import dev.cimiento.persistence.account.user.MyBatisUserRepository;
import dev.cimiento.persistence.shared.TestPersistence;

/** The ports of accounts on a database without rows. */
public final class PostgresAccounts {

    private PostgresAccounts() {}

    public static AccountAdapter emptied(TestPersistence persistence) {
        persistence.empty();
        return new AccountAdapter(
                new MyBatisUserRepository(persistence.mappers()),
                new MyBatisPasswordRepository(persistence.mappers()),
                new MyBatisProfileRepository(persistence.mappers()),
                new MyBatisSessionRepository(persistence.mappers()),
                new MyBatisOneTimeTokenRepository(persistence.mappers()),
                new MyBatisPersonalAccessTokenRepository(persistence.mappers()),
                new MyBatisAuditLog(persistence.mappers()),
                persistence.transactions());
    }
}
