package dev.cimiento.application.catalog;

import dev.cimiento.application.shared.CrudService;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.catalog.CatalogPermissions;
import dev.cimiento.domain.catalog.category.Category;
import dev.cimiento.domain.catalog.category.CategoryPlace;
import dev.cimiento.domain.catalog.category.CategoryQuery;
import dev.cimiento.domain.catalog.category.CategoryRepository;
import dev.cimiento.domain.catalog.category.CategoryView;
import dev.cimiento.domain.shared.Actor;
import dev.cimiento.domain.shared.Conflict;
import dev.cimiento.domain.shared.Expected;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Transactions;
import java.util.List;
import java.util.function.Function;

/**
 * The use cases of categories. Whoever gives a category its place in the tree holds the tree's lock from the look at
 * it to the end of the change, so that two moves, each right by itself, cannot make a circle between them.
 */
public class CategoryService extends CrudService<Category, CategoryView, CategoryQuery> {

    private final CategoryRepository categories;
    private final Transactions transactions;

    public CategoryService(CategoryRepository categories, EntityFactory entities, Transactions transactions) {
        super("category", categories, entities, CatalogPermissions.READ, CatalogPermissions.WRITE);
        this.categories = categories;
        this.transactions = transactions;
    }

    /** @throws Conflict also when the tree would become too deep */
    @Override
    public CategoryView create(Actor actor, Category category) {
        if (category.parentId().isEmpty()) {
            return super.create(actor, category);
        }
        return transactions.inTransaction(() -> {
            actor.require(CatalogPermissions.WRITE);
            categories.lockTree();
            new CategoryPlace(path(category), 1).requireRoom();
            return super.create(actor, category);
        });
    }

    /** @throws Conflict also when the category would be below itself, or the tree too deep */
    @Override
    public CategoryView change(
            Actor actor, Id<Category> id, Expected expected, Function<CategoryView, Category> change) {
        return transactions.inTransaction(() -> super.change(actor, id, expected, present -> {
            Category next = change.apply(present);
            if (!next.parentId().equals(present.entity().state().parentId())) {
                categories.lockTree();
                new CategoryPlace(path(next), categories.height(id)).admit(id);
            }
            return next;
        }));
    }

    /** @throws Conflict that says how many, when products or other categories are in it */
    @Override
    public void delete(Actor actor, Id<Category> id, Expected expected) {
        try {
            super.delete(actor, id, expected);
        } catch (Conflict inUse) {
            categories.use(id).requireNone();
            throw inUse;
        }
    }

    private List<Id<Category>> path(Category category) {
        return category.parentId().map(categories::path).orElse(List.of());
    }
}
