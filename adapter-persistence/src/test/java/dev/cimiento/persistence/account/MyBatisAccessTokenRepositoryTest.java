package dev.cimiento.persistence.account;

import dev.cimiento.domain.account.AccessTokenRepositoryContract;
import dev.cimiento.domain.account.AccountAdapter;
import dev.cimiento.persistence.shared.TestPersistence;
import org.junit.jupiter.api.AfterAll;

class MyBatisAccessTokenRepositoryTest extends AccessTokenRepositoryContract {

    private static final TestPersistence PERSISTENCE = new TestPersistence();

    @Override
    protected AccountAdapter adapter() {
        return PostgresAccounts.emptied(PERSISTENCE);
    }

    @AfterAll
    static void close() {
        PERSISTENCE.close();
    }
}
