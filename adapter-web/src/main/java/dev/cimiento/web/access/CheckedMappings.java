package dev.cimiento.web.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Spring's mapping of requests to handler methods, which looks at the path of a request first. It also checks the
 * permission of requests that no handler method takes because of their media type: no interceptor sees them, and 401 and
 * 403 come before 415 and 406. A handler method below {@value #API} that declares no permission fails the start.
 */
public final class CheckedMappings extends RequestMappingHandlerMapping {

    private static final String API = "/api/";
    private static final List<String> ANY = List.of("");

    private final AccessCheck access;
    private final OperationPermissions permissions;

    /** The paths of each mapping up to their first variable. By identity, because mappings are slow to compare. */
    private final Map<RequestMappingInfo, List<String>> prefixes = new IdentityHashMap<>();

    public CheckedMappings(AccessCheck access, OperationPermissions permissions) {
        this.access = access;
        this.permissions = permissions;
    }

    @Override
    protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> handlers) {
        super.handlerMethodsInitialized(handlers);
        handlers.forEach((mapping, handler) -> {
            prefixes.put(mapping, prefixes(mapping));
            if (mapping.getPatternValues().stream().anyMatch(path -> path.startsWith(API))) {
                permissions.requireDeclared(handler);
            }
        });
    }

    private static List<String> prefixes(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .map(path -> path.replaceFirst("[{*].*", ""))
                .toList();
    }

    /**
     * Compares the beginning of the path first. For a path with a variable, Spring would otherwise compare method, headers and
     * media types with those of each operation of the API.
     */
    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo mapping, HttpServletRequest request) {
        return canMatch(mapping, request.getRequestURI()) ? super.getMatchingMapping(mapping, request) : null;
    }

    /** Returns true also for an encoded path and for path parameters, which only Spring decodes. */
    private boolean canMatch(RequestMappingInfo mapping, String path) {
        if (path.indexOf('%') >= 0 || path.indexOf(';') >= 0) {
            return true;
        }
        for (String prefix : prefixes.getOrDefault(mapping, ANY)) {
            if (path.startsWith(prefix)) {
                return true;
            }
        }
        return false;
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
