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
 * A product read from a line of a file. Product, category and tags have new ids; the import uses existing ones of the
 * same SKU or name instead.
 *
 * @param product without category and tags
 * @param tags without duplicates
 * @param stock the stock after the import; empty to leave it unchanged
 * @param movementId the id of the movement that changes the stock
 * @param actorId the user who imports; empty for this program
 */
public record StagedProduct(
        Entity<Product> product,
        Optional<Entity<Category>> category,
        List<Entity<Tag>> tags,
        OptionalInt stock,
        Id<StockMovement> movementId,
        Optional<UUID> actorId) {

    /** The reason recorded for the opening stock of a created product. */
    public static final String OPENING = "opening stock";

    /** The reason recorded if the stock in the file differs from the current stock. */
    public static final String CORRECTION = "import";

    public StagedProduct {
        tags = List.copyOf(tags);
    }
}
