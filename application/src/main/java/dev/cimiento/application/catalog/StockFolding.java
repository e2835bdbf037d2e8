package dev.cimiento.application.catalog;

import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.catalog.stock.StockLedger;
import dev.cimiento.domain.catalog.stock.StockMovement;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Replaces the old stock movements of each product by one movement with their sum. It goes through all products in
 * turn, and is used by one thread.
 */
public final class StockFolding {

    private final StockLedger ledger;
    private final EntityFactory entities;
    private final Transactions transactions;
    private Optional<Id<Product>> lastProduct = Optional.empty();

    public StockFolding(StockLedger ledger, EntityFactory entities, Transactions transactions) {
        this.ledger = ledger;
        this.entities = entities;
        this.transactions = transactions;
    }

    /**
     * Folds the old movements of the next products in one transaction. After the last product it starts again with the
     * first.
     *
     * @param retention movements younger than this are kept as they are
     * @param most the maximum number of products
     * @return the number of products
     */
    public int fold(Duration retention, int most) {
        Instant before = entities.now().minus(retention);
        List<Id<StockMovement>> openings =
                Stream.generate(entities::<StockMovement>newId).limit(most).toList();
        List<Id<Product>> folded = transactions.inLongTransaction(() -> ledger.fold(lastProduct, before, openings));
        lastProduct = folded.size() < most ? Optional.empty() : Optional.of(folded.get(folded.size() - 1));
        return folded.size();
    }
}
