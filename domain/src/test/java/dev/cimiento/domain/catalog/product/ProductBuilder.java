package dev.cimiento.domain.catalog.product;

import dev.cimiento.domain.catalog.category.Category;
import dev.cimiento.domain.catalog.tag.Tag;
import dev.cimiento.domain.shared.Id;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** Builds a product from the parts that matter to a test. */
public final class ProductBuilder {

    private Optional<String> sku = Optional.empty();
    private String name = "Chai";
    private Optional<String> description = Optional.empty();
    private BigDecimal price = BigDecimal.ONE;
    private boolean active = true;
    private Optional<Id<Category>> categoryId = Optional.empty();
    private Set<Id<Tag>> tagIds = Set.of();

    private ProductBuilder() {}

    public static ProductBuilder aProduct() {
        return new ProductBuilder();
    }

    public ProductBuilder sku(String value) {
        sku = Optional.of(value);
        return this;
    }

    public ProductBuilder named(String value) {
        name = value;
        return this;
    }

    public ProductBuilder described(String value) {
        description = Optional.of(value);
        return this;
    }

    public ProductBuilder priced(String value) {
        price = new BigDecimal(value);
        return this;
    }

    public ProductBuilder withdrawn() {
        active = false;
        return this;
    }

    public ProductBuilder in(Id<Category> category) {
        categoryId = Optional.of(category);
        return this;
    }

    public ProductBuilder tagged(Set<Id<Tag>> tags) {
        tagIds = tags;
        return this;
    }

    public Product build() {
        return new Product(sku, name, description, price, active, categoryId, tagIds);
    }
}
