package dev.cimiento.web.resource;

import dev.cimiento.domain.shared.Invalid;

/**
 * Translates one kind of entity between the domain and HTTP.
 *
 * @param <T> the entity's state
 * @param <V> what a reader sees of it
 * @param <Q> what a client sends
 * @param <R> what a client gets
 */
public interface ResourceMapper<T, V, Q, R extends Resource> {

    /** @throws Invalid with everything that is wrong with the request */
    T toState(Q request);

    /** The request that would lead to what is there: what a patch is applied to. */
    Q toRequest(V view);

    R toResponse(V view);
}
