package dev.cimiento.domain.catalog.stock;

import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Rules;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A change of a product's stock, and why. What is in stock is the sum of all movements.
 *
 * @param delta how many came (positive) or went (negative); not 0, and at most {@value #MAX_DELTA} either way
 * @param reason 1 to 200 characters
 * @param recordedAt in microseconds
 * @param sourceId what it was posted for, such as an order, which knows its actors; empty when posted by hand
 * @param actorId the user who posted it by hand; empty for this program, and for a movement with a source
 */
public record StockMovement(
        Id<StockMovement> id,
        Id<Product> productId,
        int delta,
        String reason,
        Instant recordedAt,
        Optional<Id<?>> sourceId,
        Optional<UUID> actorId) {

    public static final int MAX_DELTA = 1_000_000_000;
    public static final int MAX_REASON = 200;

    /** Posted by hand, or by this program. */
    public StockMovement(
            Id<StockMovement> id,
            Id<Product> productId,
            int delta,
            String reason,
            Instant recordedAt,
            Optional<UUID> actorId) {
        this(id, productId, delta, reason, recordedAt, Optional.empty(), actorId);
    }

    /** Posted for something else, such as an order. */
    public StockMovement(
            Id<StockMovement> id, Id<Product> productId, int delta, String reason, Instant recordedAt, Id<?> sourceId) {
        this(id, productId, delta, reason, recordedAt, Optional.of(sourceId), Optional.empty());
    }

    public StockMovement {
        Rules rules = new Rules();
        rules.require(delta != 0, "delta", "must not be 0");
        rules.require(Math.abs((long) delta) <= MAX_DELTA, "delta", "must be at most " + MAX_DELTA + " either way");
        reason = rules.line("reason", reason, MAX_REASON);
        rules.require(
                sourceId.isEmpty() || actorId.isEmpty(), "actorId", "belongs to a movement without a source only");
        rules.enforce();
    }
}
