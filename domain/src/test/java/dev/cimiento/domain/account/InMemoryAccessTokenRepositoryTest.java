package dev.cimiento.domain.account;

class InMemoryAccessTokenRepositoryTest extends AccessTokenRepositoryContract {

    @Override
    protected AccountAdapter adapter() {
        return AccountAdapter.inMemory();
    }
}
