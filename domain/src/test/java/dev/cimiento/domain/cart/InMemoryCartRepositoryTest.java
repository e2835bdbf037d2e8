package dev.cimiento.domain.cart;

class InMemoryCartRepositoryTest extends CartRepositoryContract {

    @Override
    protected CartAdapter adapter() {
        return CartAdapter.inMemory();
    }
}
