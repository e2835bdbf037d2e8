package dev.cimiento.domain.catalog.product;

import dev.cimiento.domain.catalog.category.CategoryFilter;
import dev.cimiento.domain.catalog.tag.Tag;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.repository.IdFilter;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.text.SearchText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Builds a product query from the parts that matter to a test. */
public final class ProductSearch {

    private final PageRequest<ProductSort> page;
    private Optional<IdFilter<Product>> ids = Optional.empty();
    private Optional<Instant> updatedSince = Optional.empty();
    private Optional<String> sku = Optional.empty();
    private Optional<CategoryFilter> category = Optional.empty();
    private Set<Id<Tag>> tagIds = Set.of();
    private Optional<BigDecimal> minPrice = Optional.empty();
    private Optional<BigDecimal> maxPrice = Optional.empty();
    private Optional<Boolean> active = Optional.empty();
    private Optional<SearchText> text = Optional.empty();

    private ProductSearch(PageRequest<ProductSort> page) {
        this.page = page;
    }

    public static ProductSearch all(PageRequest<ProductSort> page) {
        return new ProductSearch(page);
    }

    public ProductSearch ids(Set<Id<Product>> values) {
        ids = Optional.of(new IdFilter<>(values));
        return this;
    }

    public ProductSearch updatedSince(Instant time) {
        updatedSince = Optional.of(time);
        return this;
    }

    public ProductSearch sku(String value) {
        sku = Optional.of(value);
        return this;
    }

    public ProductSearch in(CategoryFilter filter) {
        category = Optional.of(filter);
        return this;
    }

    public ProductSearch tags(Set<Id<Tag>> ids) {
        tagIds = ids;
        return this;
    }

    public ProductSearch priced(String min, String max) {
        minPrice = Optional.of(new BigDecimal(min));
        maxPrice = Optional.of(new BigDecimal(max));
        return this;
    }

    public ProductSearch active(boolean value) {
        active = Optional.of(value);
        return this;
    }

    public ProductSearch text(String searched) {
        text = Optional.of(new SearchText(searched));
        return this;
    }

    public ProductQuery build() {
        return new ProductQuery(ids, updatedSince, sku, category, tagIds, minPrice, maxPrice, active, text, page);
    }
}
