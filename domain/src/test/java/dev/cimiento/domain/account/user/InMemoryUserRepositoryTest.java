package dev.cimiento.domain.account.user;

import dev.cimiento.domain.account.AccountAdapter;

class InMemoryUserRepositoryTest extends UserRepositoryContract {

    @Override
    protected AccountAdapter adapter() {
        return AccountAdapter.inMemory();
    }
}
