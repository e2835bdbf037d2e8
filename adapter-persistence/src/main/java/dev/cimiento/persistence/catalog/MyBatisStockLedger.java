package dev.cimiento.persistence.catalog;

import dev.cimiento.domain.catalog.Product;
import dev.cimiento.domain.catalog.StockLedger;
import dev.cimiento.domain.catalog.StockMovement;
import dev.cimiento.domain.catalog.StockMovementQuery;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Page;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.shared.Pages;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Stock in PostgreSQL: one statement posts movements and keeps the levels, whose rows it locks in id order. */
public final class MyBatisStockLedger implements StockLedger {

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
    public Page<StockMovement> list(StockMovementQuery query) {
        return Pages.of(mapper.page(query), query.page(), () -> mapper.count(query), StockMovement::id);
    }
}
