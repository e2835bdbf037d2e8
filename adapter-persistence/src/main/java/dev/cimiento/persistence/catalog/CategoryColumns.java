package dev.cimiento.persistence.catalog;

import dev.cimiento.domain.catalog.Category;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.persistence.shared.Columns;
import dev.cimiento.persistence.shared.SqlArray;
import java.util.List;

final class CategoryColumns extends Columns<Category> {

    CategoryColumns(List<Entity<Category>> categories) {
        super(categories);
    }

    public SqlArray getNames() {
        return state("text", Category::name);
    }

    public SqlArray getLowerNames() {
        return state("text", category -> category.uniqueName().value());
    }

    public SqlArray getFoldedNames() {
        return state("text", Category::foldedName);
    }

    public SqlArray getDescriptions() {
        return state("text", Category::description);
    }

    public SqlArray getParentIds() {
        return state("uuid", Category::parentId);
    }
}
