package dev.cimiento.domain.order;

import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Rules;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One step that an order has taken.
 *
 * @param at in microseconds
 * @param actorId the user who did it; empty for this program, and for whose order it was when that one has gone
 * @param paymentReference under which the payment is known elsewhere, 1 to {@value #MAX_REFERENCE} characters; only of
 *     {@link OrderStep#PAY}, which needs one
 */
public record OrderEvent(OrderStep step, Instant at, Optional<UUID> actorId, Optional<String> paymentReference) {

    public static final int MAX_REFERENCE = 100;

    public OrderEvent {
        Rules rules = new Rules();
        paymentReference = rules.optionalLine("paymentReference", paymentReference, MAX_REFERENCE);
        rules.require(
                paymentReference.isPresent() == (step == OrderStep.PAY),
                "paymentReference",
                step == OrderStep.PAY ? "is required" : "belongs to a payment only");
        rules.enforce();
    }

    public static OrderEvent of(OrderStep step, Instant at, Actor actor) {
        return new OrderEvent(step, at, actor.userId(), Optional.empty());
    }

    /** The same, done by nobody who is known where this one did it. */
    OrderEvent without(UUID person) {
        return new OrderEvent(step, at, actorId.filter(actor -> !actor.equals(person)), paymentReference);
    }
}
