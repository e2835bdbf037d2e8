package dev.cimiento.persistence.catalog.stock;

import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.catalog.stock.StockLedger;
import dev.cimiento.domain.catalog.stock.StockMovement;
import dev.cimiento.domain.catalog.stock.StockMovementQuery;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.repository.Page;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.shared.Pages;
import dev.cimiento.persistence.shared.SqlArray;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The stock ledger in PostgreSQL. One statement posts the movements and updates the stock levels, whose rows it locks
 * in id order.
 */
public final class MyBatisStockLedger implements StockLedger {

    /** The maximum number of movements of a product that are folded at a time; the rest is folded the next time. */
    private static final int MAX_MOVEMENTS = 1_000;

    private final StockMovementMapper mapper;

    public MyBatisStockLedger(Mappers mappers) {
        mapper = mappers.get(StockMovementMapper.class);
    }

    @Override
    public Map<Id<Product>, Integer> post(List<StockMovement> movements) {
        return mapper.post(new StockMovementColumns(movements)).stream()
                .collect(Collectors.toMap(StockLevelRow::productId, StockLevelRow::quantity));
    }

    @Override
    public List<Id<Product>> fold(Optional<Id<Product>> after, Instant before, List<Id<StockMovement>> openings) {
        List<Id<Product>> products = mapper.lockFoldable(after, before, openings.size());
        if (!products.isEmpty()) {
            mapper.fold(
                    SqlArray.of("uuid", products),
                    SqlArray.of("uuid", openings.subList(0, products.size())),
                    before,
                    OPENING,
                    MAX_MOVEMENTS);
        }
        return products;
    }

    @Override
    public Page<StockMovement> list(StockMovementQuery query) {
        return Pages.of(mapper.page(query), query.page(), () -> mapper.count(query), StockMovement::id);
    }
}
