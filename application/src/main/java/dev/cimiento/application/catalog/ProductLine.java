package dev.cimiento.application.catalog;

import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.catalog.category.Category;
import dev.cimiento.domain.catalog.importing.StagedProduct;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.catalog.tag.Tag;
import dev.cimiento.domain.shared.access.Actor;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A product in an imported file.
 *
 * @param product without category and tags
 * @param category the category, known by its name only
 * @param tags without duplicates
 * @param stock the stock after the import; empty to leave it unchanged
 */
public record ProductLine(Product product, Optional<Category> category, List<Tag> tags, OptionalInt stock) {

    public ProductLine {
        tags = List.copyOf(tags);
    }

    StagedProduct staged(EntityFactory entities, Actor actor) {
        return new StagedProduct(
                entities.create(product),
                category.map(entities::create),
                tags.stream().map(entities::create).toList(),
                stock,
                entities.newId(),
                actor.userId());
    }
}
