package dev.cimiento.domain.idempotency;

import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.domain.shared.Transactions;

class InMemoryIdempotencyStoreTest extends IdempotencyStoreContract {

    private final InMemoryDatabase database = new InMemoryDatabase();
    private final IdempotencyStore store = new InMemoryIdempotencyStore(database);

    @Override
    protected IdempotencyStore store() {
        return store;
    }

    @Override
    protected Transactions transactions() {
        return database;
    }
}
