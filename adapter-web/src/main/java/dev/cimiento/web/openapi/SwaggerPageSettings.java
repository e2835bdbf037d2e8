package dev.cimiento.web.openapi;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Removes the address for OAuth from the settings of the Swagger UI page: springdoc builds it from the request's
 * {@code Host}, and nothing here uses it.
 */
@RestControllerAdvice(basePackages = "org.springdoc.webmvc.ui")
final class SwaggerPageSettings implements ResponseBodyAdvice<Map<String, Object>> {

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return Map.class.isAssignableFrom(method.getParameterType());
    }

    @Override
    public @Nullable Map<String, Object> beforeBodyWrite(
            @Nullable Map<String, Object> settings,
            MethodParameter method,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (settings == null) {
            return null;
        }
        Map<String, Object> kept = new TreeMap<>(settings);
        kept.remove("oauth2RedirectUrl");
        return kept;
    }
}
