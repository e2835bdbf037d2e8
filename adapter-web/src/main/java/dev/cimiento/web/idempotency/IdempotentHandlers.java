package dev.cimiento.web.idempotency;

import dev.cimiento.application.idempotency.Idempotency;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;
import tools.jackson.databind.json.JsonMapper;

/** Calls handler methods as ever, but for those that are {@link Idempotent}. */
public final class IdempotentHandlers extends RequestMappingHandlerAdapter {

    private final ObjectProvider<Idempotency> idempotency;
    private final JsonMapper json;

    public IdempotentHandlers(ObjectProvider<Idempotency> idempotency, JsonMapper json) {
        this.idempotency = idempotency;
        this.json = json;
    }

    @Override
    protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod handler) {
        return handler.hasMethodAnnotation(Idempotent.class)
                ? new IdempotentCall(handler, idempotency.getObject(), json)
                : super.createInvocableHandlerMethod(handler);
    }
}
