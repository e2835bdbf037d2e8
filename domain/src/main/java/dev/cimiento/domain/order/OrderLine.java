package dev.cimiento.domain.order;

import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.ViolationCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A line of an order, with SKU, name and price of the product at the time of the order.
 *
 * @param price the price of one piece before the discount
 * @param quantity 1 to {@value #MAX_QUANTITY}
 * @param discount the fraction of the price that is deducted, 0 to 1, with at most four decimals
 */
public record OrderLine(
        Id<Product> productId, Optional<String> sku, String name, BigDecimal price, int quantity, BigDecimal discount) {

    public static final int MAX_QUANTITY = 1_000_000;
    public static final int DISCOUNT_SCALE = 4;

    public OrderLine {
        Rules rules = new Rules();
        sku = rules.optionalLine("sku", sku, Product.MAX_SKU);
        name = rules.line("name", name, Product.MAX_NAME);
        price = rules.money("price", price, Product.MAX_PRICE);
        quantity = quantity(rules, quantity);
        discount = discount(rules, discount);
        rules.enforce();
    }

    /** Checks a quantity and returns it; also for lines of imported files. */
    public static int quantity(Rules rules, int quantity) {
        rules.require(
                quantity >= 1 && quantity <= MAX_QUANTITY,
                "quantity",
                ViolationCode.OUT_OF_RANGE,
                "must be between 1 and " + MAX_QUANTITY);
        return quantity;
    }

    /** Checks a discount and returns it with four decimals; an invalid one is replaced by zero. */
    public static BigDecimal discount(Rules rules, BigDecimal discount) {
        boolean part = discount.signum() >= 0 && discount.compareTo(BigDecimal.ONE) <= 0;
        rules.require(part, "discount", ViolationCode.OUT_OF_RANGE, "must be between 0 and 1");
        boolean fits = part && discount.stripTrailingZeros().scale() <= DISCOUNT_SCALE;
        rules.require(!part || fits, "discount", ViolationCode.TOO_PRECISE, "must not have more than four decimals");
        return fits ? discount.setScale(DISCOUNT_SCALE) : BigDecimal.ZERO;
    }

    /** Returns the amount of the line with all decimals, since only totals are rounded. */
    public BigDecimal amount() {
        return price.multiply(BigDecimal.valueOf(quantity)).multiply(BigDecimal.ONE.subtract(discount));
    }

    /** Returns the amount for display, rounded to cents, half to even. */
    public BigDecimal roundedAmount() {
        return amount().setScale(2, RoundingMode.HALF_EVEN);
    }
}
