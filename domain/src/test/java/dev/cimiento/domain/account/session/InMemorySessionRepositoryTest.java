package dev.cimiento.domain.account.session;

import dev.cimiento.domain.account.AccountAdapter;

class InMemorySessionRepositoryTest extends SessionRepositoryContract {

    @Override
    protected AccountAdapter adapter() {
        return AccountAdapter.inMemory();
    }
}
