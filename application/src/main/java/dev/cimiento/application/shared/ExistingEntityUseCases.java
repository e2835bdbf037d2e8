package dev.cimiento.application.shared;

import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.View;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.error.StaleVersion;
import dev.cimiento.domain.shared.repository.Page;
import dev.cimiento.domain.shared.repository.Query;

/**
 * The use cases of entities that exist: to read, list, change and delete them. {@link CrudUseCases} can create them as well.
 *
 * @param <T> the entity's state
 * @param <V> the view that a reader gets
 * @param <QUERY> which entities to list
 */
public interface ExistingEntityUseCases<T, V extends View<T>, QUERY extends Query<?>> {

    /** @throws NotFound when the entity does not exist */
    V get(Actor actor, Id<T> id);

    Page<V> list(Actor actor, QUERY query);

    /**
     * Returns an entity without locking it, to compute its next state. The actor must be allowed to change it.
     *
     * @throws NotFound when the entity does not exist
     * @throws StaleVersion when its version is not expected
     */
    V getForChange(Actor actor, Id<T> id, ExpectedVersion expected);

    /**
     * Replaces the state of an entity as {@link #getForChange} returned it.
     *
     * @throws StaleVersion when the entity was changed or deleted since
     * @throws Conflict when a name or code that must be unique is taken
     */
    V replace(Actor actor, V present, T state);

    /**
     * Replaces the state of an entity, whatever its current state is.
     *
     * @throws NotFound if the entity does not exist
     * @throws StaleVersion if the current version is not expected, or a concurrent change came first
     * @throws Conflict when a name or code that must be unique is taken
     */
    default V replace(Actor actor, Id<T> id, ExpectedVersion expected, T state) {
        return replace(actor, getForChange(actor, id, expected), state);
    }

    /**
     * @throws NotFound when the entity does not exist
     * @throws StaleVersion when its version is not expected, or another change came first
     * @throws Conflict when other entities still refer to it
     */
    void delete(Actor actor, Id<T> id, ExpectedVersion expected);
}
