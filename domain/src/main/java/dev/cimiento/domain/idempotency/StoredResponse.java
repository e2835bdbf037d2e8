package dev.cimiento.domain.idempotency;

import java.util.Map;

/**
 * The response to a successful request, stored for repeated requests. Only the adapter that made it can interpret its
 * parts.
 *
 * @param code the kind of success, such as the HTTP status
 * @param attributes further parts by name, such as headers
 */
public record StoredResponse(int code, Map<String, String> attributes, byte[] body) {

    public StoredResponse {
        attributes = Map.copyOf(attributes);
    }
}
