package dev.cimiento.domain.catalog;

import dev.cimiento.domain.shared.Caseless;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Repository;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where categories are kept. */
public interface CategoryRepository extends Repository<Category, CategoryView, CategoryQuery> {

    /** Until the transaction ends, nobody else places a category in the tree. */
    void lockTree();

    /** The categories from the top down to this one, itself included; empty when there is no such category. */
    List<Id<Category>> path(Id<Category> id);

    /** How many levels this category and all below it have: 1 without children. */
    int height(Id<Category> id);

    CategoryUse use(Id<Category> id);

    /** The categories with these names; a name that none has is missing from the answer. */
    Map<Caseless, Id<Category>> named(Set<Caseless> names);
}
