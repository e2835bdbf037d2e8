package dev.cimiento.domain.account;

class InMemoryOneTimeTokenRepositoryTest extends OneTimeTokenRepositoryContract {

    @Override
    protected AccountAdapter adapter() {
        return AccountAdapter.inMemory();
    }
}
