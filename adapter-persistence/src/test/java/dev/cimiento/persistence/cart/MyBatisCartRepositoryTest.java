package dev.cimiento.persistence.cart;

import dev.cimiento.domain.cart.CartAdapter;
import dev.cimiento.domain.cart.CartRepositoryContract;
import dev.cimiento.persistence.shared.TestPersistence;
import org.junit.jupiter.api.AfterAll;

class MyBatisCartRepositoryTest extends CartRepositoryContract {

    private static final TestPersistence PERSISTENCE = new TestPersistence();

    @Override
    protected CartAdapter adapter() {
        return PostgresCart.emptied(PERSISTENCE);
    }

    @AfterAll
    static void closeDatabase() {
        PERSISTENCE.close();
    }
}
