package dev.cimiento.bootstrap.account.security;

import dev.cimiento.domain.shared.access.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Calls handler methods without the filters and interceptors in front of them, so that only the use case decides. */
public final class DirectCall {

    private final RequestMappingHandlerMapping mapping;
    private final RequestMappingHandlerAdapter adapter;

    public DirectCall(ApplicationContext context) {
        mapping = context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        adapter = context.getBean(RequestMappingHandlerAdapter.class);
    }

    /** Returns the exception that the handler method ends with, if any. */
    public Optional<Exception> failure(HttpServletRequest request, Actor actor) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        SecurityContextHolder.getContext().setAuthentication(new ActorAuthentication(actor));
        ServletRequestAttributes attributes = new ServletRequestAttributes(request, response);
        RequestContextHolder.setRequestAttributes(attributes);
        ServletRequestPathUtils.parseAndCache(request);
        try {
            Object handler = Objects.requireNonNull(mapping.getHandler(request)).getHandler();
            adapter.handle(request, response, handler);
            return Optional.empty();
        } catch (Exception failure) {
            return Optional.of(failure);
        } finally {
            attributes.requestCompleted();
            RequestContextHolder.resetRequestAttributes();
            SecurityContextHolder.clearContext();
        }
    }
}
