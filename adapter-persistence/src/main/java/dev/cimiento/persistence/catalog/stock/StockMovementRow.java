package dev.cimiento.persistence.catalog.stock;

import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.catalog.stock.StockMovement;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.persistence.shared.Row;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

public record StockMovementRow(
        Id<StockMovement> id,
        Id<Product> productId,
        int delta,
        String reason,
        Instant recordedAt,
        @Nullable Id<?> sourceId,
        @Nullable Id<?> actorId)
        implements Row<StockMovement> {

    @Override
    public StockMovement toDomain() {
        return new StockMovement(
                id,
                productId,
                delta,
                reason,
                recordedAt,
                Optional.ofNullable(sourceId),
                Optional.ofNullable(actorId).map(Id::value));
    }
}
