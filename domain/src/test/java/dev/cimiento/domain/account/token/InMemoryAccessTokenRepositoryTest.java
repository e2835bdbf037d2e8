package dev.cimiento.domain.account.token;

import dev.cimiento.domain.account.AccountAdapter;

class InMemoryAccessTokenRepositoryTest extends PersonalAccessTokenRepositoryContract {

    @Override
    protected AccountAdapter adapter() {
        return AccountAdapter.inMemory();
    }
}
