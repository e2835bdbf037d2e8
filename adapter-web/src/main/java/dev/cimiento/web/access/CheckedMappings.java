package dev.cimiento.web.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Spring's mapping of requests to handler methods. It also checks the permission of requests that no handler method
 * takes because of their media type: no interceptor sees them, and 401 and 403 come before 415 and 406. A handler method
 * below {@value #API} that declares no permission fails the start.
 */
public final class CheckedMappings extends RequestMappingHandlerMapping {

    private static final String API = "/api/";

    private final AccessCheck access;
    private final OperationPermissions permissions;

    public CheckedMappings(AccessCheck access, OperationPermissions permissions) {
        this.access = access;
        this.permissions = permissions;
    }

    @Override
    protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> handlers) {
        super.handlerMethodsInitialized(handlers);
        handlers.forEach((mapping, handler) -> {
            if (mapping.getPatternValues().stream().anyMatch(path -> path.startsWith(API))) {
                permissions.requireDeclared(handler);
            }
        });
    }

    @Override
    protected @Nullable HandlerMethod handleNoMatch(
            Set<RequestMappingInfo> mappings, String path, HttpServletRequest request) throws ServletException {
        Map<RequestMappingInfo, HandlerMethod> handlers = getHandlerMethods();
        mappings.stream()
                .filter(mapping -> isAddressed(mapping, request))
                .map(handlers::get)
                .forEach(handler -> access.require(handler, request));
        return super.handleNoMatch(mappings, path, request);
    }

    private static boolean isAddressed(RequestMappingInfo mapping, HttpServletRequest request) {
        return mapping.getMethodsCondition().getMatchingCondition(request) != null
                && mapping.getActivePatternsCondition().getMatchingCondition(request) != null;
    }
}
