package dev.cimiento.domain.catalog;

import dev.cimiento.domain.shared.Conflict;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.NotFound;
import dev.cimiento.domain.shared.Page;
import java.util.List;
import java.util.Map;

/** The record of all stock movements, to which is only added. */
public interface StockLedger {

    /** The most of one product that can be in stock. */
    int MAX_STOCK = 1_000_000_000;

    /**
     * Posts all movements or none.
     *
     * @return what is in stock of each of their products afterwards
     * @throws NotFound when there is no such product
     * @throws Conflict {@code not-enough-stock} when less than nothing would be left, {@code too-much-stock} when more
     *     than {@value #MAX_STOCK}
     */
    Map<Id<Product>, Integer> post(List<StockMovement> movements);

    Page<StockMovement> list(StockMovementQuery query);
}
