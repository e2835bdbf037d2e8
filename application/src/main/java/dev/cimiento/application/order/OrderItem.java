package dev.cimiento.application.order;

import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.order.ExternalReference;
import dev.cimiento.domain.order.OrderLine;
import dev.cimiento.domain.shared.error.Rules;
import java.math.BigDecimal;

/** A line of an order in an imported file. */
public record OrderItem(String reference, String sku, BigDecimal price, int quantity, BigDecimal discount) {

    static final String SKU = "sku";

    public OrderItem {
        Rules rules = new Rules();
        reference = rules.line(OrderHead.ORDER_ID, reference, ExternalReference.MAX_REFERENCE);
        sku = rules.line(SKU, sku, Product.MAX_SKU);
        price = rules.money("unit_price", price, Product.MAX_PRICE);
        quantity = OrderLine.quantity(rules, quantity);
        discount = OrderLine.discount(rules, discount);
        rules.enforce();
    }
}
