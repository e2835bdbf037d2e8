package dev.cimiento.application.catalog;

import dev.cimiento.application.importing.FileImport;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.catalog.CatalogPermissions;
import dev.cimiento.domain.catalog.importing.StagedCategory;
import dev.cimiento.domain.catalog.importing.StagedProduct;
import dev.cimiento.domain.catalog.tag.Tag;
import dev.cimiento.domain.importing.ImportCounts;
import dev.cimiento.domain.importing.ImportMode;
import dev.cimiento.domain.importing.Lines;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Invalid;

/**
 * Imports files of categories, tags or products: all lines or none.
 *
 * <p>Each import throws {@link Invalid} with the invalid lines, and {@link Conflict} if another transaction made a
 * conflicting change in the meantime.
 */
public class CatalogImportService {

    private final FileImport<StagedCategory> categories;
    private final FileImport<Entity<Tag>> tags;
    private final FileImport<StagedProduct> products;
    private final EntityFactory entities;

    public CatalogImportService(
            FileImport<StagedCategory> categories,
            FileImport<Entity<Tag>> tags,
            FileImport<StagedProduct> products,
            EntityFactory entities) {
        this.categories = categories;
        this.tags = tags;
        this.products = products;
        this.entities = entities;
    }

    /** Imports categories; an existing category is recognised by its name, regardless of case. */
    public ImportCounts importCategories(Actor actor, Lines<CategoryLine> lines, ImportMode mode) {
        actor.require(CatalogPermissions.WRITE);
        return categories.run(lines.map(line -> line.staged(entities)), mode);
    }

    public ImportCounts importTags(Actor actor, Lines<Tag> lines, ImportMode mode) {
        actor.require(CatalogPermissions.WRITE);
        return tags.run(lines.map(entities::create), mode);
    }

    /** Imports products; an existing product is recognised by its SKU. */
    public ImportCounts importProducts(Actor actor, Lines<ProductLine> lines, ImportMode mode) {
        actor.require(CatalogPermissions.WRITE);
        return products.run(lines.map(line -> line.staged(entities, actor)), mode);
    }
}
