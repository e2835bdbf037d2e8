package dev.cimiento.web.shared;

import dev.cimiento.domain.shared.Violation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses query parameters that the handler method does not declare, that come more than once, or that have control
 * characters: a filter with a slip in its name would otherwise list everything.
 */
final class StrictParameters implements HandlerInterceptor {

    private final Map<Method, Set<String>> declared = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && !request.getParameterMap().isEmpty()) {
            check(request.getParameterMap(), declared.computeIfAbsent(method.getMethod(), key -> names(method)));
        }
        return true;
    }

    private static void check(Map<String, String[]> parameters, Set<String> known) {
        List<Violation> violations = new ArrayList<>();
        parameters.forEach((name, values) -> {
            if (!known.contains(name)) {
                violations.add(new Violation(name, "is not a known parameter" + named(known)));
            } else if (values.length > 1) {
                violations.add(new Violation(name, "must be given only once"));
            } else if (values[0].chars().anyMatch(Character::isISOControl)) {
                violations.add(new Violation(name, "must not contain control characters"));
            }
        });
        if (!violations.isEmpty()) {
            throw new MalformedRequest(violations);
        }
    }

    private static String named(Set<String> known) {
        return known.isEmpty() ? "; there are none here" : "; there are " + String.join(", ", known);
    }

    private static Set<String> names(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .flatMap(StrictParameters::names)
                .collect(TreeSet::new, Set::add, Set::addAll);
    }

    private static Stream<String> names(MethodParameter parameter) {
        if (parameter.getParameterType() == ListRequest.class) {
            return ListParameter.NAMES.stream();
        }
        return parameter.hasParameterAnnotation(RequestParam.class)
                ? Stream.of(parameter.getParameter().getName())
                : Stream.empty();
    }
}
