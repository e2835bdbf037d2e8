package dev.cimiento.persistence.shared;

import dev.cimiento.domain.shared.Entity;
import java.util.List;
import java.util.function.Function;

/**
 * Entities to be written, column by column: each method is an array that a statement unnests, so that any number of
 * rows is one statement. The columns that every entity has stand here, a feature adds its own.
 */
public abstract class Columns<T> {

    private final List<Entity<T>> entities;

    protected Columns(List<Entity<T>> entities) {
        this.entities = entities;
    }

    public final SqlArray getIds() {
        return column("uuid", Entity::id);
    }

    public final SqlArray getVersions() {
        return column("int4", Entity::version);
    }

    public final SqlArray getCreatedAt() {
        return column("timestamptz", Entity::createdAt);
    }

    public final SqlArray getUpdatedAt() {
        return column("timestamptz", Entity::updatedAt);
    }

    protected final SqlArray state(String type, Function<T, ?> value) {
        return column(type, entity -> value.apply(entity.state()));
    }

    private SqlArray column(String type, Function<Entity<T>, ?> value) {
        return SqlArray.of(type, entities.stream().map(value).toList());
    }
}
