package dev.cimiento.persistence.catalog.category;

import dev.cimiento.domain.catalog.category.Category;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.persistence.shared.ColumnArrays;
import dev.cimiento.persistence.shared.SqlArray;
import java.util.List;

public record CategoryColumns(List<Entity<Category>> entities) implements ColumnArrays<Category> {

    public SqlArray names() {
        return state("text", Category::name);
    }

    public SqlArray lowerNames() {
        return state("text", category -> category.uniqueName().value());
    }

    public SqlArray foldedNames() {
        return state("text", Category::foldedName);
    }

    public SqlArray descriptions() {
        return state("text", Category::description);
    }

    public SqlArray parentIds() {
        return state("uuid", Category::parentId);
    }
}
