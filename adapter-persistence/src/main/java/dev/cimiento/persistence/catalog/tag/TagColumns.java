package dev.cimiento.persistence.catalog.tag;

import dev.cimiento.domain.catalog.tag.Tag;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.persistence.shared.ColumnArrays;
import dev.cimiento.persistence.shared.SqlArray;
import java.util.List;

public record TagColumns(List<Entity<Tag>> entities) implements ColumnArrays<Tag> {

    public SqlArray names() {
        return state("text", Tag::name);
    }

    public SqlArray foldedNames() {
        return state("text", Tag::foldedName);
    }
}
