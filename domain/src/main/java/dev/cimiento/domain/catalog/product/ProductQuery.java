package dev.cimiento.domain.catalog.product;

import dev.cimiento.domain.catalog.category.CategoryFilter;
import dev.cimiento.domain.catalog.tag.Tag;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.ViolationCode;
import dev.cimiento.domain.shared.repository.Direction;
import dev.cimiento.domain.shared.repository.IdFilter;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.Query;
import dev.cimiento.domain.shared.text.SearchText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Filters and page of a list of products; all filters apply together.
 *
 * @param updatedSince selects products that were created or changed at this time or later
 * @param tagIds selects products that have all of these tags
 * @param minPrice selects products at this price or above
 * @param maxPrice selects products at this price or below
 * @param text selects products whose name or description contains it
 */
public record ProductQuery(
        Optional<IdFilter<Product>> ids,
        Optional<Instant> updatedSince,
        Optional<String> sku,
        Optional<CategoryFilter> category,
        Set<Id<Tag>> tagIds,
        Optional<BigDecimal> minPrice,
        Optional<BigDecimal> maxPrice,
        Optional<Boolean> active,
        Optional<SearchText> text,
        PageRequest<ProductSort> page)
        implements Query<ProductSort> {

    public ProductQuery {
        tagIds = Set.copyOf(tagIds);
        Rules rules = new Rules();
        sku = sku.map(code -> rules.line("sku", code, Product.MAX_SKU));
        rules.require(
                tagIds.size() <= Product.MAX_TAGS,
                "tagIds",
                ViolationCode.TOO_LONG,
                "must be at most " + Product.MAX_TAGS);
        boolean inOrder =
                minPrice.isEmpty() || maxPrice.isEmpty() || minPrice.get().compareTo(maxPrice.get()) <= 0;
        rules.require(inOrder, "minPrice", ViolationCode.CONTRADICTORY, "must not be above maxPrice");
        if (page.sort() == ProductSort.RELEVANCE) {
            rules.require(
                    text.isPresent(),
                    "sort",
                    ViolationCode.CONTRADICTORY,
                    "can be relevance only in a search for text");
            rules.require(
                    page.direction() == Direction.DESCENDING,
                    "sort",
                    ViolationCode.CONTRADICTORY,
                    "by relevance must be descending");
        }
        rules.enforce();
    }

    /** Returns this query for another page. */
    public ProductQuery withPage(PageRequest<ProductSort> other) {
        return new ProductQuery(ids, updatedSince, sku, category, tagIds, minPrice, maxPrice, active, text, other);
    }
}
