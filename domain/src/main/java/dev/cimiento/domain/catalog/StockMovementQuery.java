package dev.cimiento.domain.catalog;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.PageRequest;
import dev.cimiento.domain.shared.Query;

/** The stock movements of one product. */
public record StockMovementQuery(Id<Product> productId, PageRequest<StockMovementSort> page)
        implements Query<StockMovementSort> {}
