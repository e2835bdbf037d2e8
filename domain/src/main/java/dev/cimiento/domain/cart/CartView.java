package dev.cimiento.domain.cart;

import java.math.BigDecimal;
import java.util.List;

/** A cart with the current data of its products. */
public record CartView(List<CartLineView> lines) {

    public CartView {
        lines = List.copyOf(lines);
    }

    /** Returns the current price of all lines, including lines that cannot be ordered. */
    public BigDecimal total() {
        return lines.stream().map(CartLineView::subtotal).reduce(new BigDecimal("0.00"), BigDecimal::add);
    }
}
