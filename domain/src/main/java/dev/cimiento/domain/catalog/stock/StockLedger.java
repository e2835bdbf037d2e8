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

/** The ledger of all stock movements. Movements are never changed; old ones can be replaced by one with their sum. */
public interface StockLedger {

    /** The maximum stock of one product. */
    int MAX_STOCK = 1_000_000_000;

    /** The reason recorded for a movement that replaces older ones. */
    String OPENING = "opening balance";

    /**
     * Posts all movements or none.
     *
     * @return the stock of each of their products afterwards
     * @throws NotFound if a product does not exist
     * @throws Conflict {@code not-enough-stock} if a stock would become negative, {@code too-much-stock} if it would
     *     exceed {@value #MAX_STOCK}
     */
    Map<Id<Product>, Integer> post(List<StockMovement> movements);

    /**
     * Replaces the old movements of some products by one opening movement for each, so that the sums stay the same.
     * Products are taken in id order. Called inside a transaction.
     *
     * @param after the last product of the previous batch; empty for the first batch
     * @param before only movements that were recorded before this time are folded
     * @param openings the ids of the opening movements, one for each product of the batch
     * @return the products whose movements were folded, at most as many as there are ids
     */
    List<Id<Product>> fold(Optional<Id<Product>> after, Instant before, List<Id<StockMovement>> openings);

    Page<StockMovement> list(StockMovementQuery query);
}
