package dev.cimiento.application.order;

import dev.cimiento.domain.cart.Availability;
import dev.cimiento.domain.cart.CartLineView;
import dev.cimiento.domain.cart.CartView;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Violation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands against ordering what is in a cart; each product that does is named by its id. */
record CheckoutCheck(CartView cart) {

    /** @throws Conflict when it cannot be ordered as it is, or not for what the person was shown */
    void require(Optional<BigDecimal> expectedTotal) {
        if (cart.lines().isEmpty()) {
            throw new Conflict("cart-empty", "There is nothing in the cart.");
        }
        refuse("product-withdrawn", "Some products are not offered any more.", withdrawn());
        refuse("not-enough-stock", "There is not enough in stock.", tooFew());
        expectedTotal.filter(total -> total.compareTo(cart.total()) != 0).ifPresent(this::refuseTotal);
    }

    private List<Violation> withdrawn() {
        return lines(Availability.WITHDRAWN)
                .map(line -> of(line, "is not offered any more: " + line.name()))
                .toList();
    }

    private List<Violation> tooFew() {
        return lines(Availability.NOT_ENOUGH)
                .map(line -> of(
                        line,
                        "was asked for %d times, and %d are in stock: %s"
                                .formatted(line.quantity(), line.stock(), line.name())))
                .toList();
    }

    private void refuseTotal(BigDecimal expected) {
        Stream<Violation> total = Stream.of(
                new Violation("total", "is %s now, and not %s".formatted(plain(cart.total()), plain(expected))));
        Stream<Violation> prices = cart.lines().stream()
                .map(line -> of(
                        line, "costs %s, %d times: %s".formatted(plain(line.price()), line.quantity(), line.name())));
        throw new Conflict(
                "total-changed",
                "The cart does not cost what was shown any more.",
                Stream.concat(total, prices).toList());
    }

    private Stream<CartLineView> lines(Availability availability) {
        return cart.lines().stream().filter(line -> line.availability() == availability);
    }

    private static void refuse(String rule, String message, List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new Conflict(rule, message, violations);
        }
    }

    private static Violation of(CartLineView line, String message) {
        return new Violation(line.productId().toString(), message);
    }

    private static String plain(BigDecimal amount) {
        return amount.toPlainString();
    }
}
