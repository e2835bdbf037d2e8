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

/** What the steps of orders do to the stock. */
final class StockPosting {

    private final StockLedger ledger;
    private final EntityFactory entities;

    StockPosting(StockLedger ledger, EntityFactory entities) {
        this.ledger = ledger;
        this.entities = entities;
    }

    /** Posts what the last step of an order takes or gives back. */
    void follow(Entity<Order> order, OrderStep step) {
        switch (step.stock()) {
            case TAKEN -> post(order, -1, "ordered");
            case GIVEN_BACK -> post(order, 1, step == OrderStep.CANCEL ? "cancelled" : "returned");
            case LEFT -> {
                // Nothing comes or goes.
            }
        }
    }

    private void post(Entity<Order> order, int sign, String reason) {
        Map<Id<Product>, Integer> quantities = new TreeMap<>();
        order.state().lines().forEach(line -> quantities.merge(line.productId(), line.quantity(), Integer::sum));
        List<StockMovement> movements = quantities.entrySet().stream()
                .map(line -> new StockMovement(
                        entities.newId(), line.getKey(), sign * line.getValue(), reason, order.updatedAt(), order.id()))
                .toList();
        ledger.post(movements);
    }
}
