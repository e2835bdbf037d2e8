package dev.cimiento.domain.account.token;

import dev.cimiento.domain.account.AccountAdapter;

class InMemoryOneTimeTokenRepositoryTest extends OneTimeTokenRepositoryContract {

    @Override
    protected AccountAdapter adapter() {
        return AccountAdapter.inMemory();
    }
}
