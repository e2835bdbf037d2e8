package dev.cimiento.web.resource;

import dev.cimiento.domain.shared.error.Invalid;

/**
 * Translates one kind of entity between the domain and HTTP.
 *
 * @param <T> the entity's state
 * @param <V> the entity with the data of other entities that a response shows
 * @param <REQUEST> the body of a request
 * @param <RESPONSE> the body of a response
 */
public interface ResourceMapper<T, V, REQUEST, RESPONSE extends Resource> {

    /** @throws Invalid with all errors of the request */
    T toState(REQUEST request);

    /** Returns the request that would produce the current state. A patch is applied to it. */
    REQUEST toRequest(V view);

    RESPONSE toResponse(V view);
}
