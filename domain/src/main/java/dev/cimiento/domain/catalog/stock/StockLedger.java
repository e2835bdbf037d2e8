package dev.cimiento.domain.catalog.stock;

import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.repository.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The record of all stock movements. Movements are only added; old ones can be folded into one. */
public interface StockLedger {

    /** The most of one product that can be in stock. */
    int MAX_STOCK = 1_000_000_000;

    /** The reason of a movement that stands for older ones. */
    String OPENING = "opening balance";

    /**
     * Posts all movements or none.
     *
     * @return what is in stock of each of their products afterwards
     * @throws NotFound when there is no such product
     * @throws Conflict {@code not-enough-stock} when less than nothing would be left, {@code too-much-stock} when more
     *     than {@value #MAX_STOCK}
     */
    Map<Id<Product>, Integer> post(List<StockMovement> movements);

    /**
     * Replaces the oldest movements of some products by one opening movement for each, so that their sums stay. It takes
     * the products in id order, and is called inside a transaction.
     *
     * @param after the last product of the batch before; empty for the first batch
     * @param before only movements that were recorded earlier
     * @param openings the ids of the opening movements, one for each product of the batch
     * @return the products that had movements to fold, at most as many as there are ids
     */
    List<Id<Product>> fold(Optional<Id<Product>> after, Instant before, List<Id<StockMovement>> openings);

    Page<StockMovement> list(StockMovementQuery query);
}
