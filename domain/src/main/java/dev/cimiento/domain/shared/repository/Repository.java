package dev.cimiento.domain.shared.repository;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.View;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.StaleVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Stores all entities of one type.
 *
 * @param <V> the view that reads return
 * @param <QUERY> the query of {@link #list}
 */
public interface Repository<T, V extends View<T>, QUERY extends Query<?>> {

    Optional<V> find(Id<T> id);

    /** Returns the entities that exist among these ids, in no particular order. */
    List<V> find(Set<Id<T>> ids);

    Page<V> list(QUERY query);

    default void add(Entity<T> entity) {
        add(List.of(entity));
    }

    /**
     * Adds all entities or none.
     *
     * @throws Conflict if a name or code that must be unique is taken
     * @throws Invalid if an entity refers to another that does not exist
     */
    void add(List<Entity<T>> entities);

    /**
     * Stores the next version of an entity.
     *
     * @throws StaleVersion if the stored version is not the one before
     * @throws Conflict as for {@link #add}
     * @throws Invalid as for {@link #add}
     */
    void update(Entity<T> entity);

    /**
     * Deletes an entity.
     *
     * @throws StaleVersion if the stored version is another
     * @throws Conflict if other entities still refer to it
     */
    void remove(Id<T> id, int version);
}
