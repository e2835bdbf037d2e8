package dev.cimiento.persistence.catalog.category;

import dev.cimiento.domain.catalog.category.Category;
import dev.cimiento.domain.catalog.category.CategoryView;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.persistence.shared.Row;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

public record CategoryRow(
        Id<Category> id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        String name,
        @Nullable String description,
        @Nullable Id<Category> parentId,
        @Nullable Long productCount)
        implements Row<CategoryView> {

    @Override
    public CategoryView toDomain() {
        Category category = new Category(name, Optional.ofNullable(description), Optional.ofNullable(parentId));
        return new CategoryView(
                new Entity<>(id, version, createdAt, updatedAt, category),
                productCount == null ? OptionalLong.empty() : OptionalLong.of(productCount));
    }
}
