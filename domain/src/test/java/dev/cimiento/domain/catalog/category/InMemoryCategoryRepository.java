package dev.cimiento.domain.catalog.category;

import dev.cimiento.domain.catalog.CatalogTables;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.repository.InMemoryRepository;
import dev.cimiento.domain.shared.text.FoldedText;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Categories in memory. */
public final class InMemoryCategoryRepository
        extends InMemoryRepository<Category, CategoryView, CategoryQuery, CategorySort> implements CategoryRepository {

    private final CatalogTables tables;

    public InMemoryCategoryRepository(CatalogTables tables) {
        super(tables.database, tables.categories);
        this.tables = tables;
    }

    @Override
    protected CategoryView view(Entity<Category> category) {
        return new CategoryView(category, OptionalLong.empty());
    }

    @Override
    protected CategoryView view(Entity<Category> category, CategoryQuery query) {
        return query.withProductCount()
                ? new CategoryView(
                        category, OptionalLong.of(usage(category.id()).products()))
                : view(category);
    }

    @Override
    protected boolean matches(CategoryView row, CategoryQuery query) {
        Category category = row.entity().state();
        FoldedText name = category.foldedName();
        return query.ids().map(ids -> ids.contains(row.entity().id())).orElse(true)
                && (query.parentId().isEmpty() || query.parentId().equals(category.parentId()))
                && (!query.topLevel() || category.parentId().isEmpty())
                && query.namePrefix().map(name::startsWith).orElse(true);
    }

    @Override
    protected void checkConstraints(Entity<Category> category) {
        if (isTaken(category, Category::uniqueName)) {
            throw new Conflict("category-name-taken", "A category with this name exists already.");
        }
        category.state()
                .parentId()
                .filter(parent -> !tables.categories.rows().containsKey(parent))
                .ifPresent(parent -> {
                    throw new Invalid("parentId", "names a category that does not exist");
                });
    }

    @Override
    protected void removed(Id<Category> id) {
        CategoryUsage usage = usage(id);
        if (usage.children() > 0 || usage.products() > 0) {
            throw new Conflict("category-in-use", "The category is still in use.");
        }
    }

    @Override
    public void lockTree() {
        // A transaction has the only lock of this database.
    }

    @Override
    public List<Id<Category>> path(Id<Category> id) {
        LinkedList<Id<Category>> path = new LinkedList<>();
        Optional<Id<Category>> next = Optional.of(id).filter(tables.categories.rows()::containsKey);
        while (next.isPresent()) {
            path.addFirst(next.get());
            next = tables.categories.row(next.get()).state().parentId();
        }
        return path;
    }

    @Override
    public int height(Id<Category> id) {
        return 1
                + tables.categories.rows().values().stream()
                        .filter(child -> child.state().parentId().equals(Optional.of(id)))
                        .mapToInt(child -> height(child.id()))
                        .max()
                        .orElse(0);
    }

    @Override
    public CategoryUsage usage(Id<Category> id) {
        long products = tables.products.rows().values().stream()
                .filter(product -> product.state().categoryId().equals(Optional.of(id)))
                .count();
        long children = tables.categories.rows().values().stream()
                .filter(child -> child.state().parentId().equals(Optional.of(id)))
                .count();
        return new CategoryUsage(products, children);
    }
}
