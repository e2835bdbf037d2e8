package dev.cimiento.application.shared;

import dev.cimiento.domain.shared.View;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.repository.Query;

/**
 * The use cases that every entity has over HTTP. {@link CrudService} implements them for an entity without rules of its
 * own; the service of any other entity implements them itself, and calls a {@link CrudService} for the rest.
 *
 * @param <T> the entity's state
 * @param <V> the view that a reader gets
 * @param <QUERY> which entities to list
 */
public interface CrudUseCases<T, V extends View<T>, QUERY extends Query<?>>
        extends ExistingEntityUseCases<T, V, QUERY> {

    /** @throws Conflict when a name or code that must be unique is taken */
    V create(Actor actor, T state);
}
