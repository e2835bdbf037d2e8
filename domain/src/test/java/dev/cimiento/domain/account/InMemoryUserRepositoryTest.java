package dev.cimiento.domain.account;

class InMemoryUserRepositoryTest extends UserRepositoryContract {

    @Override
    protected AccountAdapter adapter() {
        return AccountAdapter.inMemory();
    }
}
