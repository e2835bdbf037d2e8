package dev.cimiento.domain.catalog;

import dev.cimiento.domain.shared.Id;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** A product of which a test says only what matters to it. */
public record ProductBuilder(Product product) {

    public static ProductBuilder aProduct() {
        return new ProductBuilder(new Product(
                Optional.empty(), "Chai", Optional.empty(), BigDecimal.ONE, true, Optional.empty(), Set.of()));
    }

    public ProductBuilder sku(String sku) {
        return copy(
                Optional.of(sku),
                product.name(),
                product.description(),
                product.price(),
                product.active(),
                product.categoryId(),
                product.tagIds());
    }

    public ProductBuilder named(String name) {
        return copy(
                product.sku(),
                name,
                product.description(),
                product.price(),
                product.active(),
                product.categoryId(),
                product.tagIds());
    }

    public ProductBuilder described(String description) {
        return copy(
                product.sku(),
                product.name(),
                Optional.of(description),
                product.price(),
                product.active(),
                product.categoryId(),
                product.tagIds());
    }

    public ProductBuilder priced(String price) {
        return copy(
                product.sku(),
                product.name(),
                product.description(),
                new BigDecimal(price),
                product.active(),
                product.categoryId(),
                product.tagIds());
    }

    public ProductBuilder withdrawn() {
        return copy(
                product.sku(),
                product.name(),
                product.description(),
                product.price(),
                false,
                product.categoryId(),
                product.tagIds());
    }

    public ProductBuilder in(Id<Category> category) {
        return new ProductBuilder(product.inCategory(category));
    }

    public ProductBuilder tagged(Set<Id<Tag>> tags) {
        return copy(
                product.sku(),
                product.name(),
                product.description(),
                product.price(),
                product.active(),
                product.categoryId(),
                tags);
    }

    public Product build() {
        return product;
    }

    private static ProductBuilder copy(
            Optional<String> sku,
            String name,
            Optional<String> description,
            BigDecimal price,
            boolean active,
            Optional<Id<Category>> categoryId,
            Set<Id<Tag>> tagIds) {
        return new ProductBuilder(new Product(sku, name, description, price, active, categoryId, tagIds));
    }
}
