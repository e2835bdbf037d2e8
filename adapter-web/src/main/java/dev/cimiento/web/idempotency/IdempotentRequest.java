package dev.cimiento.web.idempotency;

import dev.cimiento.application.idempotency.Idempotency;
import dev.cimiento.application.idempotency.KeyReused;
import dev.cimiento.domain.idempotency.IdempotencyKey;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.web.shared.problem.MalformedRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request that a client may repeat under the same {@code Idempotency-Key}. A handler method takes it as a parameter
 * and does its work in {@link #once}. Operations whose response holds a secret do not take it, since responses are
 * stored.
 */
public final class IdempotentRequest {

    private final HttpServletRequest request;
    private final boolean keyRequired;
    private final Idempotency idempotency;
    private final JsonMapper json;

    public IdempotentRequest(
            HttpServletRequest request, boolean keyRequired, Idempotency idempotency, JsonMapper json) {
        this.request = request;
        this.keyRequired = keyRequired;
        this.idempotency = idempotency;
        this.json = json;
    }

    /** Returns the address of a resource that this request adds to the collection that it addresses. */
    public URI addressOf(Id<?> created) {
        return URI.create(request.getRequestURI() + "/" + created);
    }

    /**
     * Does the work once per key, and returns its response, or the stored response to the first request. Without a key
     * the work is done each time. The effect of the work, the key and the response are committed together. The
     * arguments of the handler method, the body among them, were read before the transaction begins.
     *
     * @param work may run again if PostgreSQL rolls its transaction back, so it changes nothing but through use cases
     * @throws MalformedRequest if the key is invalid, is given twice, or is missing and {@link KeyRequired}
     * @throws Invalid if the key was used for another request
     */
    public <RESPONSE> IdempotentResponse<RESPONSE> once(Actor actor, Supplier<ResponseEntity<RESPONSE>> work) {
        Optional<String> value = IdempotencyHeader.of(request, keyRequired);
        if (value.isEmpty()) {
            return IdempotentResponse.of(work.get());
        }
        IdempotencyKey key = IdempotencyHeader.key(actor, request, value.get());
        try {
            // The JSON is written inside the transaction, since it is stored together with the effect that it shows.
            return IdempotentResponse.of(idempotency.once(
                    key, RequestHash.of(actor, request), () -> IdempotentResponse.stored(work.get(), json)));
        } catch (KeyReused reused) {
            throw new Invalid(IdempotencyHeader.NAME, "was used for another request");
        }
    }
}
