package dev.cimiento.persistence.shared;

import dev.cimiento.domain.shared.Entity;
import java.util.List;
import java.util.function.Function;

/**
 * Entities to be written, column by column: each method is an array that a statement unnests, so that any number of
 * rows is one statement. The columns that every entity has stand here; a feature's record adds its own.
 */
public interface ColumnArrays<T> {

    List<Entity<T>> entities();

    default SqlArray ids() {
        return column("uuid", Entity::id);
    }

    default SqlArray versions() {
        return column("int4", Entity::version);
    }

    default SqlArray createdAt() {
        return column("timestamptz", Entity::createdAt);
    }

    default SqlArray updatedAt() {
        return column("timestamptz", Entity::updatedAt);
    }

    /** @param type the name of the column's type */
    default SqlArray state(String type, Function<T, ?> value) {
        return column(type, entity -> value.apply(entity.state()));
    }

    private SqlArray column(String type, Function<Entity<T>, ?> value) {
        return SqlArray.of(type, entities().stream().map(value).toList());
    }
}
