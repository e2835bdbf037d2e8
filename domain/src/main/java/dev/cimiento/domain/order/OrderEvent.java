package dev.cimiento.domain.order;

import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.ViolationCode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A step in the history of an order.
 *
 * @param at in microseconds
 * @param actorId the user who caused it; empty for this program, and for a buyer whose account was deleted
 * @param paymentReference the reference of the payment in the payment system, 1 to {@value #MAX_REFERENCE} characters;
 *     required for {@link OrderStep#PAY}, and empty for all other steps
 */
public record OrderEvent(OrderStep step, Instant at, Optional<UUID> actorId, Optional<String> paymentReference) {

    public static final int MAX_REFERENCE = 100;

    public OrderEvent {
        Rules rules = new Rules();
        paymentReference = rules.optionalLine("paymentReference", paymentReference, MAX_REFERENCE);
        rules.require(
                paymentReference.isPresent() == (step == OrderStep.PAY),
                "paymentReference",
                step == OrderStep.PAY ? ViolationCode.REQUIRED : ViolationCode.CONTRADICTORY,
                step == OrderStep.PAY ? "is required" : "is allowed for a payment only");
        rules.enforce();
    }

    public static OrderEvent of(OrderStep step, Instant at, Actor actor) {
        return new OrderEvent(step, at, actor.userId(), Optional.empty());
    }

    /** Returns this event without its actor if the actor is this user. */
    OrderEvent anonymizedFor(UUID person) {
        return new OrderEvent(step, at, actorId.filter(actor -> !actor.equals(person)), paymentReference);
    }
}
