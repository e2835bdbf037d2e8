package dev.cimiento.domain.account;

class InMemoryPasswordRepositoryTest extends PasswordRepositoryContract {

    @Override
    protected AccountAdapter adapter() {
        return AccountAdapter.inMemory();
    }
}
