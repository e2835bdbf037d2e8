package dev.cimiento.persistence.account.profile;

import dev.cimiento.domain.account.AccountAdapter;
import dev.cimiento.domain.account.profile.ProfileRepositoryContract;
import dev.cimiento.persistence.account.PostgresAccounts;
import dev.cimiento.persistence.shared.TestPersistence;
import org.junit.jupiter.api.AutoClose;

class MyBatisProfileRepositoryTest extends ProfileRepositoryContract {

    @AutoClose
    private static final TestPersistence PERSISTENCE = new TestPersistence();

    @Override
    protected AccountAdapter adapter() {
        return PostgresAccounts.emptied(PERSISTENCE);
    }
}
