package dev.cimiento.persistence.order;

import dev.cimiento.domain.order.SalesRow;
import dev.cimiento.persistence.shared.Row;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

record SoldRow(@Nullable String key, @Nullable String name, long orders, long units, BigDecimal sales)
        implements Row<SalesRow> {

    @Override
    public SalesRow toDomain() {
        return new SalesRow(Optional.ofNullable(key), Optional.ofNullable(name), orders, units, sales);
    }
}
