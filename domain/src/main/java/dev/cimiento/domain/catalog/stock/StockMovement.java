package dev.cimiento.domain.catalog.stock;

import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.ViolationCode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A change of a product's stock and its reason. The stock is the sum of all movements.
 *
 * @param delta the number of pieces added (positive) or removed (negative); not 0, and at most {@value #MAX_DELTA}
 *     either way
 * @param reason 1 to 200 characters
 * @param recordedAt in microseconds
 * @param sourceId the cause of the movement, such as an order, which records its own actors; empty for a manual
 *     movement
 * @param actorId the user who posted a manual movement; empty if this program posted it, and for a movement with a
 *     source
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

    /** Creates a movement without a source, posted by a user or, without an actor, by this program. */
    public StockMovement(
            Id<StockMovement> id,
            Id<Product> productId,
            int delta,
            String reason,
            Instant recordedAt,
            Optional<UUID> actorId) {
        this(id, productId, delta, reason, recordedAt, Optional.empty(), actorId);
    }

    /** Creates a movement with a source, such as an order. */
    public StockMovement(
            Id<StockMovement> id, Id<Product> productId, int delta, String reason, Instant recordedAt, Id<?> sourceId) {
        this(id, productId, delta, reason, recordedAt, Optional.of(sourceId), Optional.empty());
    }

    public StockMovement {
        Rules rules = new Rules();
        rules.require(delta != 0, "delta", ViolationCode.OUT_OF_RANGE, "must not be 0");
        rules.require(
                Math.abs((long) delta) <= MAX_DELTA,
                "delta",
                ViolationCode.OUT_OF_RANGE,
                "must be at most " + MAX_DELTA + " either way");
        reason = rules.line("reason", reason, MAX_REASON);
        rules.require(
                sourceId.isEmpty() || actorId.isEmpty(),
                "actorId",
                ViolationCode.CONTRADICTORY,
                "must be empty if the movement has a source");
        rules.enforce();
    }
}
