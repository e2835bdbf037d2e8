package dev.cimiento.persistence.account.token;

import dev.cimiento.domain.account.AccountAdapter;
import dev.cimiento.domain.account.token.PersonalAccessTokenRepositoryContract;
import dev.cimiento.persistence.account.PostgresAccounts;
import dev.cimiento.persistence.shared.TestPersistence;
import org.junit.jupiter.api.AutoClose;

class MyBatisPersonalAccessTokenRepositoryTest extends PersonalAccessTokenRepositoryContract {

    @AutoClose
    private static final TestPersistence PERSISTENCE = new TestPersistence();

    @Override
    protected AccountAdapter adapter() {
        return PostgresAccounts.emptied(PERSISTENCE);
    }
}
