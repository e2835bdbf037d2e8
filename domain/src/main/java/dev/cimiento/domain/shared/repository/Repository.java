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
 * Where all entities of one kind are kept.
 *
 * @param <V> what a reader sees of one
 * @param <QUERY> which of them to list
 */
public interface Repository<T, V extends View<T>, QUERY extends Query<?>> {

    Optional<V> find(Id<T> id);

    /** Those that are there of these, in no order. */
    List<V> find(Set<Id<T>> ids);

    Page<V> list(QUERY query);

    default void add(Entity<T> entity) {
        add(List.of(entity));
    }

    /**
     * Adds all or none.
     *
     * @throws Conflict when a name or code that must be unique is taken
     * @throws Invalid when one refers to something that does not exist
     */
    void add(List<Entity<T>> entities);

    /**
     * Puts an entity in the place of the version before it.
     *
     * @throws StaleVersion when that version is no longer there
     * @throws Conflict as for {@link #add}
     * @throws Invalid as for {@link #add}
     */
    void update(Entity<T> entity);

    /**
     * @throws StaleVersion when that version is no longer there
     * @throws Conflict when others still refer to it
     */
    void remove(Id<T> id, int version);
}
