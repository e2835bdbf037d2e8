package dev.cimiento.domain.catalog.tag;

import dev.cimiento.domain.catalog.CatalogTables;
import dev.cimiento.domain.catalog.product.Product;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.repository.InMemoryRepository;
import dev.cimiento.domain.shared.text.FoldedText;
import java.util.HashSet;
import java.util.Set;

/** Tags in memory. */
public final class InMemoryTagRepository extends InMemoryRepository<Tag, Entity<Tag>, TagQuery, TagSort>
        implements TagRepository {

    private final CatalogTables tables;

    public InMemoryTagRepository(CatalogTables tables) {
        super(tables.database, tables.tags);
        this.tables = tables;
    }

    @Override
    protected Entity<Tag> view(Entity<Tag> tag) {
        return tag;
    }

    @Override
    protected boolean matches(Entity<Tag> tag, TagQuery query) {
        FoldedText name = tag.state().foldedName();
        return query.ids().map(ids -> ids.contains(tag.id())).orElse(true)
                && query.namePrefix().map(name::startsWith).orElse(true);
    }

    @Override
    protected void checkConstraints(Entity<Tag> tag) {
        if (isTaken(tag, Tag::name)) {
            throw new Conflict("tag-name-taken", "The tag " + tag.state().name() + " exists already.");
        }
    }

    @Override
    protected void removed(Id<Tag> id) {
        tables.products.change(rows -> rows.replaceAll((key, product) -> without(product, id)));
    }

    private static Entity<Product> without(Entity<Product> entity, Id<Tag> tag) {
        Product product = entity.state();
        Set<Id<Tag>> left = new HashSet<>(product.tagIds());
        left.remove(tag);
        Product changed = new Product(
                product.sku(),
                product.name(),
                product.description(),
                product.price(),
                product.active(),
                product.categoryId(),
                left);
        return new Entity<>(entity.id(), entity.version(), entity.createdAt(), entity.updatedAt(), changed);
    }
}
