package dev.cimiento.web.shared.strict;

import dev.cimiento.domain.shared.error.Violation;
import dev.cimiento.web.shared.list.ListRequestReader;
import dev.cimiento.web.shared.problem.MalformedRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Rejects query parameters that the handler method does not declare, that are repeated, that contain control
 * characters, or that do not have the form of their type. Otherwise a filter with a misspelled name would list
 * everything. All errors are reported together.
 */
public final class StrictParameters implements HandlerInterceptor {

    private final Map<Method, DeclaredQueryParameters> declared = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getRequestURI().indexOf(';') >= 0) {
            throw new MalformedRequest("Path parameters (;) are not supported.");
        }
        if (handler instanceof HandlerMethod method
                && !request.getParameterMap().isEmpty()) {
            check(request, declared.computeIfAbsent(method.getMethod(), key -> DeclaredQueryParameters.of(method)));
        }
        return true;
    }

    private static void check(HttpServletRequest request, DeclaredQueryParameters known) {
        List<Violation> violations = new ArrayList<>();
        request.getParameterMap()
                .forEach((name, values) -> known.violation(name, values).ifPresent(violations::add));
        if (!violations.isEmpty()) {
            known.list().ifPresent(list -> violations.addAll(ListRequestReader.violations(request, list)));
            throw new MalformedRequest(violations);
        }
    }
}
