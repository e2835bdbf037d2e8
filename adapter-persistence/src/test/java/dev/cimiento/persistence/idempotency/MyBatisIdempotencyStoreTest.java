package dev.cimiento.persistence.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.idempotency.IdempotencyStore;
import dev.cimiento.domain.idempotency.IdempotencyStoreContract;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.persistence.shared.TestPersistence;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MyBatisIdempotencyStoreTest extends IdempotencyStoreContract {

    @AutoClose
    private static final TestPersistence PERSISTENCE = new TestPersistence();

    @BeforeEach
    void empty() {
        PERSISTENCE.empty();
    }

    @Override
    protected IdempotencyStore store() {
        return new MyBatisIdempotencyStore(PERSISTENCE.mappers());
    }

    @Override
    protected Transactions transactions() {
        return PERSISTENCE.transactions();
    }

    @Test
    void stored_responses_are_counted() {
        PERSISTENCE.sql().sql("""
                insert into idempotency_keys (user_id, endpoint, key, request_hash, created_at, status, headers, body)
                select gen_random_uuid(), 'POST /api/v1/orders', 'key', repeat('0a', 32), now(), 201, '{}', ''
                  from generate_series(1, 3)
                """).update();

        assertThat(new MyBatisIdempotencyStore(PERSISTENCE.mappers()).count()).isEqualTo(3);
    }
}
