package dev.cimiento.persistence.shared;

import dev.cimiento.domain.shared.Entity;
import java.util.List;
import java.util.function.Function;

/**
 * Entities to be written, as one array for each column. A statement unnests the arrays, so that one statement writes
 * any number of rows. This interface has the columns of every entity; a feature's record adds its own.
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
