package dev.cimiento.persistence.order;

import static dev.cimiento.domain.catalog.product.ProductBuilder.aProduct;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.catalog.CatalogAdapter;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.catalog.stock.StockMovement;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.persistence.catalog.PostgresCatalog;
import dev.cimiento.persistence.shared.TestPersistence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Folding of order movements into one opening movement for each product. */
class FoldedStockTest {

    @AutoClose
    private static final TestPersistence PERSISTENCE = new TestPersistence();

    @Test
    void invariants_hold_after_the_movements_of_orders_are_folded() throws IOException {
        CatalogAdapter catalog = PostgresCatalog.emptied(PERSISTENCE);
        Instant placed = Instant.parse("2020-03-01T10:00:00Z");
        Id<Product> chai = new Id<>(UUID.randomUUID());
        Id<?> sold = new Id<>(UUID.randomUUID());
        Id<?> cancelled = new Id<>(UUID.randomUUID());
        catalog.products()
                .add(Entity.created(chai, placed, aProduct().named("Chai").build()));
        order(sold, "placed", chai);
        order(cancelled, "cancelled", chai);
        catalog.stock()
                .post(List.of(
                        movement(chai, 10, placed.minusSeconds(60), Optional.empty()),
                        movement(chai, -2, placed, Optional.of(sold)),
                        movement(chai, -2, placed, Optional.of(cancelled)),
                        movement(chai, 2, placed.plusSeconds(60), Optional.of(cancelled))));
        assertThat(violations()).isEmpty();

        List<Id<Product>> folded = catalog.transactions()
                .inTransaction(() -> catalog.stock()
                        .fold(Optional.empty(), placed.plusSeconds(3_600), List.of(new Id<>(UUID.randomUUID()))));

        assertThat(folded).containsExactly(chai);
        assertThat(PERSISTENCE
                        .sql()
                        .sql("select delta from stock_movements")
                        .query(Integer.class)
                        .list())
                .containsExactly(8);
        assertThat(violations()).isEmpty();
    }

    private static void order(Id<?> id, String state, Id<Product> product) {
        PERSISTENCE.sql().sql("""
                        insert into orders (id, version, created_at, updated_at, state, placed_at, total)
                        values ('%1$s', 1, '2020-03-01T10:00:00Z', '2020-03-01T10:01:00Z', '%2$s', '2020-03-01T10:00:00Z', 2);
                        insert into order_lines (order_id, position, product_id, name, price, quantity, discount)
                        values ('%1$s', 1, '%3$s', 'Chai', 1, 2, 0)
                        """.formatted(id, state, product)).update();
    }

    private static StockMovement movement(Id<Product> product, int delta, Instant at, Optional<Id<?>> source) {
        return new StockMovement(new Id<>(UUID.randomUUID()), product, delta, "test", at, source, Optional.empty());
    }

    private static List<Map<String, Object>> violations() throws IOException {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String name : List.of("stock_is_the_sum_of_its_movements", "stock_sold_is_what_orders_say")) {
            String invariant = Files.readString(Path.of("../db/invariants", name + ".sql"));
            rows.addAll(PERSISTENCE
                    .sql()
                    .sql(invariant.replaceAll("(?m)^--.*$", "").replace(";", ""))
                    .query()
                    .listOfRows());
        }
        return rows;
    }
}
