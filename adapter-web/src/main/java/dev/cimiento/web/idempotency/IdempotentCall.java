package dev.cimiento.web.idempotency;

import dev.cimiento.application.idempotency.Idempotency;
import dev.cimiento.domain.idempotency.IdempotencyKey;
import dev.cimiento.domain.idempotency.KeptAnswer;
import dev.cimiento.domain.shared.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;
import tools.jackson.databind.json.JsonMapper;

/**
 * One call of a handler method that is {@link Idempotent}. Its arguments are there, the body with them, before the
 * transaction begins in which it is called, and its answer rendered and kept.
 */
final class IdempotentCall extends ServletInvocableHandlerMethod {

    private final Idempotency idempotency;
    private final JsonMapper json;

    IdempotentCall(HandlerMethod handler, Idempotency idempotency, JsonMapper json) {
        super(handler);
        this.idempotency = idempotency;
        this.json = json;
    }

    @Override
    protected @Nullable Object doInvoke(@Nullable Object... arguments) throws Exception {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        Optional<String> value = IdempotencyHeader.of(request, isRequired());
        if (value.isEmpty()) {
            return super.doInvoke(arguments);
        }
        Actor actor = actor(arguments);
        IdempotencyKey key = IdempotencyHeader.key(actor, request, value.get());
        return answer(idempotency.once(key, RequestHash.of(actor, request), () -> called(arguments)));
    }

    private boolean isRequired() {
        return Objects.requireNonNull(getMethodAnnotation(Idempotent.class)).required();
    }

    private static Actor actor(@Nullable Object... arguments) {
        return Stream.of(arguments)
                .filter(Actor.class::isInstance)
                .map(Actor.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private KeptAnswer called(@Nullable Object... arguments) {
        try {
            return rendered((ResponseEntity<?>) Objects.requireNonNull(super.doInvoke(arguments)));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception undeclared) {
            throw new UndeclaredThrowableException(undeclared);
        }
    }

    private KeptAnswer rendered(ResponseEntity<?> answer) {
        Map<String, String> headers = new HashMap<>(answer.getHeaders().toSingleValueMap());
        headers.put(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE);
        return new KeptAnswer(answer.getStatusCode().value(), headers, json.writeValueAsBytes(answer.getBody()));
    }

    private static ResponseEntity<byte[]> answer(Idempotency.Outcome outcome) {
        KeptAnswer kept = outcome.answer();
        HttpHeaders headers = new HttpHeaders();
        kept.headers().forEach(headers::set);
        if (outcome.replayed()) {
            headers.set(IdempotencyHeader.REPLAYED, "true");
        }
        return ResponseEntity.status(kept.status()).headers(headers).body(kept.body());
    }
}
