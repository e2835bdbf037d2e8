package dev.cimiento.domain.catalog.category;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.repository.Repository;
import java.util.List;

/** Stores categories. */
public interface CategoryRepository extends Repository<Category, CategoryView, CategoryQuery> {

    /** Locks the tree: until the transaction ends, no other transaction gives a category a position in it. */
    void lockTree();

    /** Returns the categories from the top level down to this one, included; empty if the category does not exist. */
    List<Id<Category>> path(Id<Category> id);

    /** Returns the number of levels of the subtree of this category: 1 without children. */
    int height(Id<Category> id);

    CategoryUsage usage(Id<Category> id);
}
