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
 * Brings files of categories, tags or products in: all lines, or none.
 *
 * <p>Each import throws {@link Invalid} that names the lines that are wrong, and {@link Conflict} when others have made
 * in the meantime what stands against it.
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

    /** Categories are the same when they have the same name, regardless of case. */
    public ImportCounts importCategories(Actor actor, Lines<CategoryLine> lines, ImportMode mode) {
        actor.require(CatalogPermissions.WRITE);
        return categories.run(lines.map(line -> line.staged(entities)), mode);
    }

    public ImportCounts importTags(Actor actor, Lines<Tag> lines, ImportMode mode) {
        actor.require(CatalogPermissions.WRITE);
        return tags.run(lines.map(entities::create), mode);
    }

    /** Products are the same when they have the same SKU. */
    public ImportCounts importProducts(Actor actor, Lines<ProductLine> lines, ImportMode mode) {
        actor.require(CatalogPermissions.WRITE);
        return products.run(lines.map(line -> line.staged(entities, actor)), mode);
    }
}
