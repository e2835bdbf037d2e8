package dev.cimiento.persistence.catalog.product;

import dev.cimiento.domain.catalog.category.Category;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.catalog.product.ProductView;
import dev.cimiento.domain.catalog.tag.Tag;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.NamedReference;
import dev.cimiento.persistence.shared.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** @param tagIds sorted by the names of the tags, parallel to {@code tagNames}; null if the product has no tags */
public record ProductRow(
        Id<Product> id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String sku,
        String name,
        @Nullable String description,
        BigDecimal price,
        boolean active,
        @Nullable Id<Category> categoryId,
        @Nullable String categoryName,
        UUID @Nullable [] tagIds,
        String @Nullable [] tagNames,
        int stock)
        implements Row<ProductView> {

    @Override
    public ProductView toDomain() {
        List<NamedReference<Tag>> tags = tags();
        Product product = new Product(
                Optional.ofNullable(sku),
                name,
                Optional.ofNullable(description),
                price,
                active,
                Optional.ofNullable(categoryId),
                tags.stream().map(NamedReference::id).collect(Collectors.toSet()));
        return new ProductView(
                new Entity<>(id, version, createdAt, updatedAt, product),
                Optional.ofNullable(categoryName)
                        .map(category ->
                                new NamedReference<>(product.categoryId().orElseThrow(), category)),
                tags,
                stock);
    }

    private List<NamedReference<Tag>> tags() {
        if (tagIds == null || tagNames == null) {
            return List.of();
        }
        List<NamedReference<Tag>> tags = new ArrayList<>(tagIds.length);
        for (int i = 0; i < tagIds.length; i++) {
            tags.add(new NamedReference<>(new Id<>(tagIds[i]), tagNames[i]));
        }
        return tags;
    }
}
