package dev.cimiento.web.shared.strict;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Resolves the filters of handler methods: parameters with {@link ParameterObject}. Spring's own binding would read the
 * annotations of each component from the class file on every request ({@code bench/binding}).
 */
public final class FilterArgument implements HandlerMethodArgumentResolver {

    private final Map<Class<?>, FilterParameters> known = new ConcurrentHashMap<>();

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(ParameterObject.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binders) {
        return known.computeIfAbsent(parameter.getParameterType(), FilterParameters::of)
                .read(Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class)));
    }
}
