package dev.cimiento.domain.account.password;

import dev.cimiento.domain.account.AccountAdapter;

class InMemoryPasswordRepositoryTest extends PasswordRepositoryContract {

    @Override
    protected AccountAdapter adapter() {
        return AccountAdapter.inMemory();
    }
}
