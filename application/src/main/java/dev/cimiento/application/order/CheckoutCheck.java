package dev.cimiento.application.order;

import dev.cimiento.domain.cart.Availability;
import dev.cimiento.domain.cart.CartLineView;
import dev.cimiento.domain.cart.CartView;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Violation;
import dev.cimiento.domain.shared.error.ViolationCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks whether a cart can be ordered. Violations name the products by their ids. */
record CheckoutCheck(CartView cart) {

    /** @throws Conflict if the cart cannot be ordered as it is, or its total is not the expected one */
    void require(Optional<BigDecimal> expectedTotal) {
        if (cart.lines().isEmpty()) {
            throw new Conflict("cart-empty", "The cart is empty.");
        }
        reject("product-withdrawn", "Some products are no longer sold.", withdrawn());
        reject("not-enough-stock", "There is not enough stock.", tooFew());
        expectedTotal.filter(total -> total.compareTo(cart.total()) != 0).ifPresent(this::rejectTotal);
    }

    private List<Violation> withdrawn() {
        return lines(Availability.WITHDRAWN)
                .map(line -> of(line, ViolationCode.UNAVAILABLE, "is no longer sold: " + line.name()))
                .toList();
    }

    private List<Violation> tooFew() {
        return lines(Availability.NOT_ENOUGH)
                .map(line -> of(
                        line,
                        ViolationCode.INSUFFICIENT,
                        "is in the cart %d times, but only %d are in stock: %s"
                                .formatted(line.quantity(), line.stock(), line.name())))
                .toList();
    }

    private void rejectTotal(BigDecimal expected) {
        Stream<Violation> total = Stream.of(new Violation(
                "total",
                ViolationCode.CHANGED,
                "is %s now, and not %s".formatted(plain(cart.total()), plain(expected))));
        Stream<Violation> prices = cart.lines().stream()
                .map(line -> of(
                        line,
                        ViolationCode.CHANGED,
                        "costs %s, %d times: %s".formatted(plain(line.price()), line.quantity(), line.name())));
        throw new Conflict(
                "total-changed",
                "The total of the cart has changed.",
                Stream.concat(total, prices).toList());
    }

    private Stream<CartLineView> lines(Availability availability) {
        return cart.lines().stream().filter(line -> line.availability() == availability);
    }

    private static void reject(String rule, String message, List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new Conflict(rule, message, violations);
        }
    }

    private static Violation of(CartLineView line, ViolationCode code, String message) {
        return new Violation(line.productId().toString(), code, message);
    }

    private static String plain(BigDecimal amount) {
        return amount.toPlainString();
    }
}
