package dev.cimiento.domain.catalog.product;

import dev.cimiento.domain.catalog.category.Category;
import dev.cimiento.domain.catalog.tag.Tag;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.ViolationCode;
import dev.cimiento.domain.shared.text.FoldedText;
import dev.cimiento.domain.shared.text.FoldedWords;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * A product of the shop. Its stock is not part of it, since many requests change stock at the same time; see
 * {@code StockLedger}.
 *
 * @param sku the seller's own code, up to 40 characters; unique
 * @param name 1 to 120 characters
 * @param description up to 2,000 characters
 * @param price the price of one piece in the currency of the shop, 0 to 9,999,999,999.99, always with two decimals
 * @param active true if the product is sold
 * @param categoryId the category of the product
 * @param tagIds at most 20
 */
public record Product(
        Optional<String> sku,
        String name,
        Optional<String> description,
        BigDecimal price,
        boolean active,
        Optional<Id<Category>> categoryId,
        Set<Id<Tag>> tagIds) {

    public static final int MAX_SKU = 40;
    public static final int MAX_NAME = 120;
    public static final int MAX_DESCRIPTION = 2_000;
    public static final BigDecimal MAX_PRICE = new BigDecimal("9999999999.99");
    public static final int MAX_TAGS = 20;

    public Product {
        Rules rules = new Rules();
        sku = rules.optionalLine("sku", sku, MAX_SKU);
        name = rules.line("name", name, MAX_NAME);
        description = rules.optionalText("description", description, MAX_DESCRIPTION);
        price = rules.money("price", price, MAX_PRICE);
        rules.require(tagIds.size() <= MAX_TAGS, "tagIds", ViolationCode.TOO_LONG, "must be at most " + MAX_TAGS);
        rules.enforce();
        tagIds = Set.copyOf(tagIds);
    }

    /**
     * Returns a product with a SKU.
     *
     * @throws Invalid if the SKU is invalid, or the product has another one
     */
    public static Product withSku(String code, Product state) {
        Rules rules = new Rules();
        rules.require(
                state.sku.filter(other -> !other.equals(code)).isEmpty(),
                "sku",
                ViolationCode.CONTRADICTORY,
                "must be the SKU in the path, or be omitted");
        Optional<String> given = Optional.of(rules.line("sku", code, MAX_SKU));
        rules.enforce();
        return new Product(
                given, state.name, state.description, state.price, state.active, state.categoryId, state.tagIds);
    }

    /** Returns the name as it is searched and sorted. */
    public FoldedText foldedName() {
        return FoldedText.of(name);
    }

    public FoldedWords nameWords() {
        return FoldedWords.of(name);
    }

    public FoldedWords descriptionWords() {
        return FoldedWords.of(description.orElse(""));
    }
}
