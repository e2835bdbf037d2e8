package dev.cimiento.persistence.shared;

import dev.cimiento.domain.shared.IdempotencyStore;
import dev.cimiento.domain.shared.IdempotencyStoreContract;
import dev.cimiento.domain.shared.Transactions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;

class MyBatisIdempotencyStoreTest extends IdempotencyStoreContract {

    private static final TestPersistence PERSISTENCE = new TestPersistence();

    @BeforeEach
    void empty() {
        PERSISTENCE.sql().sql("truncate idempotency_keys").update();
    }

    @Override
    protected IdempotencyStore store() {
        return new MyBatisIdempotencyStore(PERSISTENCE.mappers());
    }

    @Override
    protected Transactions transactions() {
        return PERSISTENCE.transactions();
    }

    @AfterAll
    static void close() {
        PERSISTENCE.close();
    }
}
