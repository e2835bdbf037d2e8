package dev.cimiento.persistence.order;

import dev.cimiento.domain.order.OrderEvent;
import dev.cimiento.domain.order.OrderStep;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.persistence.shared.Row;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

record OrderEventRow(
        String step,
        Instant occurredAt,
        @Nullable Id<?> actorId,
        @Nullable String paymentReference) implements Row<OrderEvent> {

    @Override
    public OrderEvent toDomain() {
        return new OrderEvent(
                OrderStep.of(step),
                occurredAt,
                Optional.ofNullable(actorId).map(Id::value),
                Optional.ofNullable(paymentReference));
    }
}
