package dev.cimiento.domain.order;

import dev.cimiento.domain.account.profile.PostalAddress;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.ViolationCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An order. Its lines never change. Its history grows by one step at a time, and each step is a version.
 *
 * @param userId the buyer; empty for an imported order, and after the buyer's account was deleted
 * @param shippingAddress the address at the time of the order; empty if {@code userId} is
 * @param origin the reference of an imported order; empty for an order that was placed here
 * @param placedAt in microseconds
 * @param lines 1 to {@value #MAX_LINES}
 * @param history the steps of the order, the oldest first
 */
public record Order(
        Optional<Id<User>> userId,
        Optional<PostalAddress> shippingAddress,
        Optional<ExternalReference> origin,
        Instant placedAt,
        List<OrderLine> lines,
        List<OrderEvent> history) {

    public static final int MAX_LINES = 100;
    public static final BigDecimal MAX_TOTAL = new BigDecimal("9999999999.99");

    public Order {
        lines = List.copyOf(lines);
        history = List.copyOf(history);
        Rules rules = new Rules();
        rules.require(
                !lines.isEmpty() && lines.size() <= MAX_LINES,
                "lines",
                ViolationCode.OUT_OF_RANGE,
                "must be 1 to " + MAX_LINES);
        rules.require(
                totalOf(lines).compareTo(MAX_TOTAL) <= 0,
                "total",
                ViolationCode.OUT_OF_RANGE,
                "must be at most " + MAX_TOTAL);
        rules.require(
                isAllowedSequence(history), "history", "must be a sequence of steps that are allowed after each other");
        rules.enforce();
    }

    public OrderState state() {
        return history.get(history.size() - 1).step().to();
    }

    /** Returns the sum of the amounts of all lines, rounded once to cents, half to even. */
    public BigDecimal total() {
        return totalOf(lines);
    }

    /**
     * Returns this order with a further step.
     *
     * @throws Conflict {@code wrong-step} if the current state does not allow the step
     * @throws Conflict {@code nowhere-to-ship} if the shipping address was deleted together with the buyer's account
     */
    public Order after(OrderEvent event) {
        if (!event.step().from().contains(state())) {
            throw new Conflict(
                    "wrong-step",
                    "The step " + event.step().code() + " is not allowed for an order in the state " + state().code()
                            + ".");
        }
        if (event.step() == OrderStep.SHIP && shippingAddress.isEmpty()) {
            throw new Conflict(
                    "nowhere-to-ship",
                    "The customer's account and address were deleted; the order can only be cancelled.");
        }
        List<OrderEvent> next =
                Stream.concat(history.stream(), Stream.of(event)).toList();
        return new Order(userId, shippingAddress, origin, placedAt, lines, next);
    }

    /** Returns this order without its buyer: user, address and the buyer's steps no longer name a person. */
    public Order anonymized() {
        List<OrderEvent> unnamed = userId.map(user -> history.stream()
                        .map(event -> event.anonymizedFor(user.value()))
                        .toList())
                .orElse(history);
        return new Order(Optional.empty(), Optional.empty(), origin, placedAt, lines, unnamed);
    }

    private static BigDecimal totalOf(List<OrderLine> lines) {
        return lines.stream()
                .map(OrderLine::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2, RoundingMode.HALF_EVEN);
    }

    private static boolean isAllowedSequence(List<OrderEvent> history) {
        boolean begins = !history.isEmpty() && history.get(0).step().isFirst();
        for (int next = 1; begins && next < history.size(); next++) {
            OrderState before = history.get(next - 1).step().to();
            if (!history.get(next).step().from().contains(before)) {
                return false;
            }
        }
        return begins;
    }
}
