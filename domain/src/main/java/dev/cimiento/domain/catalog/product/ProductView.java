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
 * @param tags in the order of their names
 * @param stock how many there are to sell
 */
public record ProductView(
        Entity<Product> entity, Optional<NamedReference<Category>> category, List<NamedReference<Tag>> tags, int stock)
        implements View<Product> {

    public ProductView {
        tags = List.copyOf(tags);
    }
}
