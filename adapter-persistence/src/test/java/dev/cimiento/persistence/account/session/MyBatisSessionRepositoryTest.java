package dev.cimiento.persistence.account.session;

import dev.cimiento.domain.account.AccountAdapter;
import dev.cimiento.domain.account.session.SessionRepositoryContract;
import dev.cimiento.persistence.account.PostgresAccounts;
import dev.cimiento.persistence.shared.TestPersistence;
import org.junit.jupiter.api.AfterAll;

class MyBatisSessionRepositoryTest extends SessionRepositoryContract {

    private static final TestPersistence PERSISTENCE = new TestPersistence();

    @Override
    protected AccountAdapter adapter() {
        return PostgresAccounts.emptied(PERSISTENCE);
    }

    @AfterAll
    static void closeDatabase() {
        PERSISTENCE.close();
    }
}
