package dev.cimiento.domain.catalog.stock;

import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.Query;

/** Lists the stock movements of one product. */
public record StockMovementQuery(Id<Product> productId, PageRequest<StockMovementSort> page)
        implements Query<StockMovementSort> {}
