package dev.cimiento.domain.account;

class InMemoryProfileRepositoryTest extends ProfileRepositoryContract {

    @Override
    protected AccountAdapter adapter() {
        return AccountAdapter.inMemory();
    }
}
