package dev.cimiento.persistence.account.user;

import dev.cimiento.domain.account.AccountAdapter;
import dev.cimiento.domain.account.user.UserRepositoryContract;
import dev.cimiento.persistence.account.PostgresAccounts;
import dev.cimiento.persistence.shared.TestPersistence;
import org.junit.jupiter.api.AutoClose;

class MyBatisUserRepositoryTest extends UserRepositoryContract {

    @AutoClose
    private static final TestPersistence PERSISTENCE = new TestPersistence();

    @Override
    protected AccountAdapter adapter() {
        return PostgresAccounts.emptied(PERSISTENCE);
    }
}
