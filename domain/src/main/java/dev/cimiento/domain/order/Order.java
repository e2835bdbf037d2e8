package dev.cimiento.domain.order;

import dev.cimiento.domain.account.profile.PostalAddress;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Rules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that somebody ordered. Its lines never change; its history grows by a step at a time, which is a version.
 *
 * @param userId whose it is; empty for one from elsewhere, and for one whose user has gone
 * @param shippingAddress as it was given; empty as for {@code userId}
 * @param origin what it was elsewhere; empty for one that was placed here
 * @param placedAt in microseconds
 * @param lines 1 to {@value #MAX_LINES}
 * @param history the steps that led here, the first one first
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
        rules.require(!lines.isEmpty() && lines.size() <= MAX_LINES, "lines", "must be 1 to " + MAX_LINES);
        rules.require(totalOf(lines).compareTo(MAX_TOTAL) <= 0, "total", "must be at most " + MAX_TOTAL);
        rules.require(isPath(history), "history", "must be a path of the table of steps");
        rules.enforce();
    }

    public OrderState state() {
        return history.get(history.size() - 1).step().to();
    }

    /** The sum of what the lines cost, rounded once, half to the even cent. */
    public BigDecimal total() {
        return totalOf(lines);
    }

    /**
     * @throws Conflict {@code wrong-step} when it does not lead on from here
     * @throws Conflict {@code nowhere-to-ship} when its user has gone, and the address too
     */
    public Order after(OrderEvent event) {
        if (!event.step().from().contains(state())) {
            throw new Conflict(
                    "wrong-step",
                    "An order that is " + state().code() + " cannot take the step "
                            + event.step().code() + ".");
        }
        if (event.step() == OrderStep.SHIP && shippingAddress.isEmpty()) {
            throw new Conflict(
                    "nowhere-to-ship", "Whose order it was has gone, and so has the address. It can be cancelled.");
        }
        List<OrderEvent> next =
                Stream.concat(history.stream(), Stream.of(event)).toList();
        return new Order(userId, shippingAddress, origin, placedAt, lines, next);
    }

    /** The same, when its user has gone: what that one did was done by nobody who is known. */
    public Order ofNobody() {
        List<OrderEvent> unnamed = userId.map(user -> history.stream()
                        .map(event -> event.without(user.value()))
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

    private static boolean isPath(List<OrderEvent> history) {
        boolean begins = !history.isEmpty() && history.get(0).step().begins();
        for (int next = 1; begins && next < history.size(); next++) {
            OrderState before = history.get(next - 1).step().to();
            if (!history.get(next).step().from().contains(before)) {
                return false;
            }
        }
        return begins;
    }
}
