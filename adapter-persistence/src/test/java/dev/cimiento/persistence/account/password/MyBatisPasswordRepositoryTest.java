package dev.cimiento.persistence.account.password;

import dev.cimiento.domain.account.AccountAdapter;
import dev.cimiento.domain.account.password.PasswordRepositoryContract;
import dev.cimiento.persistence.account.PostgresAccounts;
import dev.cimiento.persistence.shared.TestPersistence;
import org.junit.jupiter.api.AutoClose;

class MyBatisPasswordRepositoryTest extends PasswordRepositoryContract {

    @AutoClose
    private static final TestPersistence PERSISTENCE = new TestPersistence();

    @Override
    protected AccountAdapter adapter() {
        return PostgresAccounts.emptied(PERSISTENCE);
    }
}
