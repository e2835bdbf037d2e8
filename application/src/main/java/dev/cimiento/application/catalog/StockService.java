package dev.cimiento.application.catalog;

import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.catalog.CatalogPermissions;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.catalog.product.ProductRepository;
import dev.cimiento.domain.catalog.stock.StockLedger;
import dev.cimiento.domain.catalog.stock.StockMovement;
import dev.cimiento.domain.catalog.stock.StockMovementQuery;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.repository.Page;
import java.util.List;

/** The use cases of stock. Changes are posted as movements; the stock is never overwritten. */
public class StockService {

    private final StockLedger ledger;
    private final ProductRepository products;
    private final EntityFactory entities;

    public StockService(StockLedger ledger, ProductRepository products, EntityFactory entities) {
        this.ledger = ledger;
        this.products = products;
        this.entities = entities;
    }

    /**
     * Posts a manual stock movement.
     *
     * @param delta the number of pieces added (positive) or removed (negative)
     * @throws NotFound if the product does not exist
     * @throws Conflict if the stock would become negative or too large
     */
    public PostedMovement move(Actor actor, Id<Product> productId, int delta, String reason) {
        actor.require(CatalogPermissions.WRITE);
        StockMovement movement =
                new StockMovement(entities.newId(), productId, delta, reason, entities.now(), actor.userId());
        int stock = ledger.post(List.of(movement)).getOrDefault(productId, 0);
        return new PostedMovement(movement, stock);
    }

    /** @throws NotFound if the product does not exist */
    public Page<StockMovement> list(Actor actor, StockMovementQuery query) {
        actor.require(CatalogPermissions.STOCK_READ);
        Page<StockMovement> page = ledger.list(query);
        if (page.items().isEmpty() && products.find(query.productId()).isEmpty()) {
            throw new NotFound("product", query.productId());
        }
        return page;
    }
}
