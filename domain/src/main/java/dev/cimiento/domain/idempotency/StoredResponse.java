package dev.cimiento.domain.idempotency;

import java.util.Map;

/**
 * The response to a successful request, to be given again. Its parts mean something only to the adapter that made it.
 *
 * @param code what kind of success it is
 * @param attributes by their names
 */
public record StoredResponse(int code, Map<String, String> attributes, byte[] body) {

    public StoredResponse {
        attributes = Map.copyOf(attributes);
    }
}
