package dev.cimiento.web.idempotency;

import dev.cimiento.domain.idempotency.IdempotencyKey;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.ViolationCode;
import dev.cimiento.web.shared.problem.MalformedRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.web.servlet.HandlerMapping;

/** The header {@code Idempotency-Key}, with which a client can safely repeat a request. */
public final class IdempotencyHeader {

    public static final String NAME = "Idempotency-Key";
    public static final String REPLAYED = "Idempotency-Replayed";

    private IdempotencyHeader() {}

    /** @throws MalformedRequest if it is given more than once, or is missing and required */
    static Optional<String> of(HttpServletRequest request, boolean required) {
        List<String> values = Collections.list(request.getHeaders(NAME));
        if (values.size() > 1) {
            throw new MalformedRequest(NAME, ViolationCode.REPEATED, "must be given only once");
        }
        if (values.isEmpty() && required) {
            throw new MalformedRequest(NAME, ViolationCode.REQUIRED, "is required");
        }
        return values.stream().findFirst();
    }

    /** @throws MalformedRequest if the value is not a key */
    static IdempotencyKey key(Actor actor, HttpServletRequest request, String value) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        try {
            return new IdempotencyKey(actor.requireIdentity().id(), request.getMethod() + " " + pattern, value);
        } catch (Invalid invalid) {
            throw new MalformedRequest(invalid.renamed(field -> NAME).violations());
        }
    }
}
