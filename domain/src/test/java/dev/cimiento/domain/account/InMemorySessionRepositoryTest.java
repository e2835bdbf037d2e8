package dev.cimiento.domain.account;

class InMemorySessionRepositoryTest extends SessionRepositoryContract {

    @Override
    protected AccountAdapter adapter() {
        return AccountAdapter.inMemory();
    }
}
