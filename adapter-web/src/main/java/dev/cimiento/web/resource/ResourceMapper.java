package dev.cimiento.web.resource;

import dev.cimiento.domain.shared.error.Invalid;

/**
 * Translates one kind of entity between the domain and HTTP.
 *
 * @param <T> the entity's state
 * @param <V> what a reader sees of it
 * @param <REQUEST> what a client sends
 * @param <RESPONSE> what a client gets
 */
public interface ResourceMapper<T, V, REQUEST, RESPONSE extends Resource> {

    /** @throws Invalid with everything that is wrong with the request */
    T toState(REQUEST request);

    /** The request that would lead to what is there: what a patch is applied to. */
    REQUEST toRequest(V view);

    RESPONSE toResponse(V view);
}
