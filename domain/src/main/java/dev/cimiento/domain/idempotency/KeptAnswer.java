package dev.cimiento.domain.idempotency;

import java.util.Map;

/**
 * An answer as it was given, to be given again.
 *
 * @param status of HTTP, a success
 * @param headers by their names
 */
public record KeptAnswer(int status, Map<String, String> headers, byte[] body) {

    public KeptAnswer {
        headers = Map.copyOf(headers);
    }
}
