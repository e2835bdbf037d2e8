package dev.cimiento.application.catalog;

import dev.cimiento.application.shared.CrudService;
import dev.cimiento.application.shared.CrudUseCases;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.catalog.CatalogPermissions;
import dev.cimiento.domain.catalog.category.Category;
import dev.cimiento.domain.catalog.category.CategoryQuery;
import dev.cimiento.domain.catalog.category.CategoryRepository;
import dev.cimiento.domain.catalog.category.CategoryView;
import dev.cimiento.domain.catalog.category.TreePosition;
import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.repository.Page;
import java.util.List;

/**
 * The use cases of categories. A transaction that gives a category a position in the tree locks the tree before it
 * reads that position. Otherwise two moves, each valid alone, could make a cycle together.
 */
public class CategoryService implements CrudUseCases<Category, CategoryView, CategoryQuery> {

    private final CategoryRepository categories;
    private final CrudService<Category, CategoryView, CategoryQuery> crud;
    private final Transactions transactions;

    public CategoryService(CategoryRepository categories, EntityFactory entities, Transactions transactions) {
        this.categories = categories;
        this.crud =
                new CrudService<>("category", categories, entities, CatalogPermissions.READ, CatalogPermissions.WRITE);
        this.transactions = transactions;
    }

    /** @throws Conflict also if the tree would become too deep */
    @Override
    public CategoryView create(Actor actor, Category category) {
        actor.require(CatalogPermissions.WRITE);
        if (category.parentId().isEmpty()) {
            return crud.create(actor, category);
        }
        return transactions.inTransaction(() -> {
            categories.lockTree();
            new TreePosition(path(category), 1).requireAllowedDepth();
            return crud.create(actor, category);
        });
    }

    @Override
    public CategoryView get(Actor actor, Id<Category> id) {
        return crud.get(actor, id);
    }

    @Override
    public Page<CategoryView> list(Actor actor, CategoryQuery query) {
        return crud.list(actor, query);
    }

    @Override
    public CategoryView getForChange(Actor actor, Id<Category> id, ExpectedVersion expected) {
        return crud.getForChange(actor, id, expected);
    }

    /** @throws Conflict also if the category would be below itself, or the tree too deep */
    @Override
    public CategoryView replace(Actor actor, CategoryView present, Category next) {
        actor.require(CatalogPermissions.WRITE);
        return transactions.inTransaction(() -> {
            if (!next.parentId().equals(present.entity().state().parentId())) {
                Id<Category> id = present.entity().id();
                categories.lockTree();
                new TreePosition(path(next), categories.height(id)).requireValidFor(id);
            }
            return crud.replace(actor, present, next);
        });
    }

    /** @throws Conflict with the numbers of products and child categories, if the category has any */
    @Override
    public void delete(Actor actor, Id<Category> id, ExpectedVersion expected) {
        try {
            crud.delete(actor, id, expected);
        } catch (Conflict inUse) {
            categories.usage(id).requireEmpty();
            throw inUse;
        }
    }

    private List<Id<Category>> path(Category category) {
        return category.parentId().map(categories::path).orElse(List.of());
    }
}
