package dev.cimiento.domain.account.profile;

import dev.cimiento.domain.account.AccountAdapter;

class InMemoryProfileRepositoryTest extends ProfileRepositoryContract {

    @Override
    protected AccountAdapter adapter() {
        return AccountAdapter.inMemory();
    }
}
