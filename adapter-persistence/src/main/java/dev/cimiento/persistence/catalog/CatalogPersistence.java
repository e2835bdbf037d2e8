package dev.cimiento.persistence.catalog;

import dev.cimiento.domain.catalog.stock.StockLedger;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.error.ViolationCode;
import dev.cimiento.persistence.catalog.category.CategoryMapper;
import dev.cimiento.persistence.catalog.category.CategoryStagingMapper;
import dev.cimiento.persistence.catalog.product.ProductMapper;
import dev.cimiento.persistence.catalog.product.ProductStagingMapper;
import dev.cimiento.persistence.catalog.stock.StockMovementMapper;
import dev.cimiento.persistence.catalog.tag.TagMapper;
import dev.cimiento.persistence.catalog.tag.TagStagingMapper;
import dev.cimiento.persistence.shared.error.ConstraintErrors;
import java.util.List;
import java.util.UUID;

/** The catalogue's part of the MyBatis configuration: its mappers, and the domain errors for its constraints. */
public final class CatalogPersistence {

    public static final List<Class<?>> MAPPERS = List.of(
            CategoryMapper.class,
            CategoryStagingMapper.class,
            TagMapper.class,
            TagStagingMapper.class,
            ProductMapper.class,
            ProductStagingMapper.class,
            StockMovementMapper.class);

    private CatalogPersistence() {}

    public static void declareErrors(ConstraintErrors errors) {
        errors.declare(
                "categories_name_unique",
                key -> new Conflict("category-name-taken", "A category with this name exists already."));
        errors.declare(
                "categories_parent_fk",
                key -> key.isStillReferenced()
                        ? inUse()
                        : new Invalid("parentId", ViolationCode.NOT_FOUND, "names a category that does not exist"));
        errors.declare(
                "tags_name_unique",
                key -> new Conflict("tag-name-taken", "The tag " + key.value() + " exists already."));
        errors.declare(
                "products_sku_unique", key -> new Conflict("sku-taken", "The SKU " + key.value() + " is taken."));
        errors.declare(
                "products_category_fk",
                key -> key.isStillReferenced()
                        ? inUse()
                        : new Invalid("categoryId", ViolationCode.NOT_FOUND, "names a category that does not exist"));
        errors.declare(
                "product_tags_tag_fk",
                key -> new Invalid("tagIds", ViolationCode.NOT_FOUND, "names a tag that does not exist"));
        errors.declare(
                "stock_movements_level_fk", key -> new NotFound("product", new Id<>(UUID.fromString(key.value()))));
        errors.declare(
                "stock_levels_not_negative", key -> new Conflict("not-enough-stock", "There is not enough stock."));
        errors.declare(
                "stock_levels_not_too_large",
                key -> new Conflict("too-much-stock", "The stock cannot exceed " + StockLedger.MAX_STOCK + "."));
    }

    private static Conflict inUse() {
        return new Conflict("category-in-use", "The category is still in use.");
    }
}
