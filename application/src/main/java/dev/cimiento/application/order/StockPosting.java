package dev.cimiento.application.order;

import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.catalog.stock.StockLedger;
import dev.cimiento.domain.catalog.stock.StockMovement;
import dev.cimiento.domain.order.Order;
import dev.cimiento.domain.order.OrderStep;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Posts the effects of order steps on the stock. */
final class StockPosting {

    private final StockLedger ledger;
    private final EntityFactory entities;

    StockPosting(StockLedger ledger, EntityFactory entities) {
        this.ledger = ledger;
        this.entities = entities;
    }

    /** Posts the stock movements of a step of an order. */
    void post(Entity<Order> order, OrderStep step) {
        switch (step.stockEffect()) {
            case DEDUCT -> postLines(order, -1, "ordered");
            case RESTOCK -> postLines(order, 1, step == OrderStep.CANCEL ? "cancelled" : "returned");
            case NONE -> {
                // The step does not change the stock.
            }
        }
    }

    private void postLines(Entity<Order> order, int sign, String reason) {
        Map<Id<Product>, Integer> quantities = new TreeMap<>();
        order.state().lines().forEach(line -> quantities.merge(line.productId(), line.quantity(), Integer::sum));
        List<StockMovement> movements = quantities.entrySet().stream()
                .map(line -> new StockMovement(
                        entities.newId(), line.getKey(), sign * line.getValue(), reason, order.updatedAt(), order.id()))
                .toList();
        ledger.post(movements);
    }
}
