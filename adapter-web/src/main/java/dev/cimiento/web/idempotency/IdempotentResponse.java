package dev.cimiento.web.idempotency;

import dev.cimiento.application.idempotency.Idempotency;
import dev.cimiento.domain.idempotency.StoredResponse;
import dev.cimiento.web.shared.json.WrittenJson;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/**
 * The response to an {@link IdempotentRequest}. With a key its body is the JSON that is stored; without a key Spring
 * writes the JSON.
 *
 * @param <RESPONSE> the type of the body, from which the OpenAPI document is derived
 */
public final class IdempotentResponse<RESPONSE> extends ResponseEntity<Object> {

    private IdempotentResponse(@Nullable Object body, HttpHeaders headers, HttpStatusCode status) {
        super(body, headers, status);
    }

    static <RESPONSE> IdempotentResponse<RESPONSE> of(ResponseEntity<RESPONSE> response) {
        return new IdempotentResponse<>(response.getBody(), response.getHeaders(), response.getStatusCode());
    }

    static <RESPONSE> IdempotentResponse<RESPONSE> of(Idempotency.Outcome outcome) {
        StoredResponse stored = outcome.response();
        HttpHeaders headers = new HttpHeaders();
        stored.attributes().forEach(headers::set);
        if (outcome.replayed()) {
            headers.set(IdempotencyHeader.REPLAYED, "true");
        }
        return new IdempotentResponse<>(stored.body(), headers, HttpStatusCode.valueOf(stored.code()));
    }

    /** Writes a response as it is stored: the status is its code, and the headers are its attributes. */
    static StoredResponse stored(ResponseEntity<?> response, JsonMapper json) {
        Map<String, String> headers = new HashMap<>(response.getHeaders().toSingleValueMap());
        headers.put(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE);
        return new StoredResponse(response.getStatusCode().value(), headers, WrittenJson.of(response.getBody(), json));
    }
}
