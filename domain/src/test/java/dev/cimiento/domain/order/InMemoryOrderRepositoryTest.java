package dev.cimiento.domain.order;

class InMemoryOrderRepositoryTest extends OrderRepositoryContract {

    @Override
    protected OrderAdapter adapter() {
        return OrderAdapter.inMemory();
    }
}
