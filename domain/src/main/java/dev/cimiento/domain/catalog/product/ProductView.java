package dev.cimiento.domain.catalog.product;

import dev.cimiento.domain.catalog.category.Category;
import dev.cimiento.domain.catalog.tag.Tag;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.NamedReference;
import dev.cimiento.domain.shared.View;
import java.util.List;
import java.util.Optional;

/**
 * A product as clients see it.
 *
 * @param tags sorted by name
 * @param stock the number of pieces in stock
 */
public record ProductView(
        Entity<Product> entity, Optional<NamedReference<Category>> category, List<NamedReference<Tag>> tags, int stock)
        implements View<Product> {

    public ProductView {
        tags = List.copyOf(tags);
    }
}
