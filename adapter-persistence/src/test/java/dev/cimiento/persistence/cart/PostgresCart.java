package dev.cimiento.persistence.cart;

import dev.cimiento.domain.cart.CartAdapter;
import dev.cimiento.persistence.catalog.PostgresCatalog;
import dev.cimiento.persistence.shared.TestPersistence;

/** The ports of carts on a database without rows. */
public final class PostgresCart {

    private static final String ADD_USER = """
            insert into users (
                   id, version, created_at, updated_at, email, email_key, full_name, full_name_folded, search, role,
                   active, email_verified)
            values (
                   :id, 1, now(), now(), :email, :email, 'Ada', 'ada', ''::tsvector, 'user', true, true)
            """;

    private PostgresCart() {}

    public static CartAdapter emptied(TestPersistence persistence) {
        return new CartAdapter(
                PostgresCatalog.emptied(persistence),
                new MyBatisCartRepository(persistence.mappers()),
                user -> persistence
                        .sql()
                        .sql(ADD_USER)
                        .param("id", user.value())
                        .param("email", user + "@example.org")
                        .update());
    }
}
