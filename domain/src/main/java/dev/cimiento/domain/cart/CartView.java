package dev.cimiento.domain.cart;

import java.math.BigDecimal;
import java.util.List;

/** A cart as its user sees it. */
public record CartView(List<CartLineView> lines) {

    public CartView {
        lines = List.copyOf(lines);
    }

    /** What all lines would cost now, those included that cannot be ordered. */
    public BigDecimal total() {
        return lines.stream().map(CartLineView::subtotal).reduce(new BigDecimal("0.00"), BigDecimal::add);
    }
}
