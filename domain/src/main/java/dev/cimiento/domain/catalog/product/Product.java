package dev.cimiento.domain.catalog.product;

import dev.cimiento.domain.catalog.category.Category;
import dev.cimiento.domain.catalog.tag.Tag;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.text.FoldedText;
import dev.cimiento.domain.shared.text.Words;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * Something that is sold. Its stock is no part of it: many change that at once, by movements.
 *
 * @param sku the seller's own code for it, up to 40 characters; unique
 * @param name 1 to 120 characters
 * @param description up to 2,000 characters
 * @param price for one, 0 to 9,999,999,999.99, in the shop's one currency; always two decimals
 * @param active whether it is offered
 * @param categoryId the category that it is in
 * @param tagIds 20 at most
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
        rules.require(tagIds.size() <= MAX_TAGS, "tagIds", "must be at most " + MAX_TAGS);
        rules.enforce();
        tagIds = Set.copyOf(tagIds);
    }

    /** The name as it is searched and sorted. */
    public FoldedText foldedName() {
        return FoldedText.of(name);
    }

    public Words nameWords() {
        return Words.of(name);
    }

    public Words descriptionWords() {
        return Words.of(description.orElse(""));
    }
}
