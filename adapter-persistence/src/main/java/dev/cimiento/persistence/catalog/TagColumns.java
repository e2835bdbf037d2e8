package dev.cimiento.persistence.catalog;

import dev.cimiento.domain.catalog.Tag;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.persistence.shared.Columns;
import dev.cimiento.persistence.shared.SqlArray;
import java.util.List;

final class TagColumns extends Columns<Tag> {

    TagColumns(List<Entity<Tag>> tags) {
        super(tags);
    }

    public SqlArray getNames() {
        return state("text", Tag::name);
    }

    public SqlArray getFoldedNames() {
        return state("text", Tag::foldedName);
    }
}
