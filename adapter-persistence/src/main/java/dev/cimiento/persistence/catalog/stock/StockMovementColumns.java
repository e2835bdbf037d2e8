package dev.cimiento.persistence.catalog.stock;

import dev.cimiento.domain.catalog.stock.StockMovement;
import dev.cimiento.persistence.shared.SqlArray;
import java.util.List;
import java.util.function.Function;

/** Stock movements to be written, as one array for each column. */
public record StockMovementColumns(List<StockMovement> movements) {

    public SqlArray ids() {
        return column("uuid", StockMovement::id);
    }

    public SqlArray productIds() {
        return column("uuid", StockMovement::productId);
    }

    public SqlArray deltas() {
        return column("int4", StockMovement::delta);
    }

    public SqlArray reasons() {
        return column("text", StockMovement::reason);
    }

    public SqlArray recordedAt() {
        return column("timestamptz", StockMovement::recordedAt);
    }

    public SqlArray sourceIds() {
        return column("uuid", StockMovement::sourceId);
    }

    public SqlArray actorIds() {
        return column("uuid", StockMovement::actorId);
    }

    private SqlArray column(String type, Function<StockMovement, ?> value) {
        return SqlArray.of(type, movements.stream().map(value).toList());
    }
}
