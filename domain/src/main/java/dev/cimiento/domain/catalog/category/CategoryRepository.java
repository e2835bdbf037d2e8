package dev.cimiento.domain.catalog.category;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.repository.Repository;
import java.util.List;

/** Where categories are kept. */
public interface CategoryRepository extends Repository<Category, CategoryView, CategoryQuery> {

    /** Until the transaction ends, nobody else places a category in the tree. */
    void lockTree();

    /** The categories from the top down to this one, itself included; empty when there is no such category. */
    List<Id<Category>> path(Id<Category> id);

    /** How many levels this category and all below it have: 1 without children. */
    int height(Id<Category> id);

    CategoryUsage use(Id<Category> id);
}
