package dev.cimiento.persistence.cart;

import dev.cimiento.domain.cart.CartAdapter;
import dev.cimiento.domain.cart.CartRepositoryContract;
import dev.cimiento.persistence.shared.TestPersistence;
import org.junit.jupiter.api.AutoClose;

class MyBatisCartRepositoryTest extends CartRepositoryContract {

    @AutoClose
    private static final TestPersistence PERSISTENCE = new TestPersistence();

    @Override
    protected CartAdapter adapter() {
        return PostgresCart.emptied(PERSISTENCE);
    }
}
