package dev.cimiento.domain.catalog.importing;

import dev.cimiento.domain.catalog.category.Category;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.catalog.stock.StockMovement;
import dev.cimiento.domain.catalog.tag.Tag;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A product as a line of a file has it. The product, its category and its tags are as they would be if there were none
 * yet of that SKU or name.
 *
 * @param product without category and tags
 * @param tags each once
 * @param stock how many there are to be; empty leaves as many as there are
 * @param movementId of the movement that makes it so
 * @param actorId the user who imports; empty for this program
 */
public record StagedProduct(
        Entity<Product> product,
        Optional<Entity<Category>> category,
        List<Entity<Tag>> tags,
        OptionalInt stock,
        Id<StockMovement> movementId,
        Optional<UUID> actorId) {

    /** Why stock moves that a product is created with. */
    public static final String OPENING = "opening stock";

    /** Why stock moves where a line has another than there was. */
    public static final String CORRECTION = "import";

    public StagedProduct {
        tags = List.copyOf(tags);
    }
}
