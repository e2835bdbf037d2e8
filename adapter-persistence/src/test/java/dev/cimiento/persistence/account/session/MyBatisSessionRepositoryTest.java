package dev.cimiento.persistence.account.session;

import dev.cimiento.domain.account.AccountAdapter;
import dev.cimiento.domain.account.session.SessionRepositoryContract;
import dev.cimiento.persistence.account.PostgresAccounts;
import dev.cimiento.persistence.shared.TestPersistence;
import org.junit.jupiter.api.AutoClose;

class MyBatisSessionRepositoryTest extends SessionRepositoryContract {

    @AutoClose
    private static final TestPersistence PERSISTENCE = new TestPersistence();

    @Override
    protected AccountAdapter adapter() {
        return PostgresAccounts.emptied(PERSISTENCE);
    }
}
