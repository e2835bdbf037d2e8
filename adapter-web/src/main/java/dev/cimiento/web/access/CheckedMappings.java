package dev.cimiento.web.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Spring's mapping of requests to handler methods, with an index of those whose path has a variable. It also checks the
 * permission of requests that no handler method takes because of their media type: no interceptor sees them, and 401 and
 * 403 come before 415 and 406. A handler method below {@value #API} that declares no permission fails the start.
 */
public final class CheckedMappings extends RequestMappingHandlerMapping {

    private static final String API = "/api/";

    private final AccessCheck access;
    private final OperationPermissions permissions;

    /** The operations whose path has a variable, by method and by the folder before the first variable. */
    private final Map<String, List<Operation>> operations = new HashMap<>();

    private int longestFolder;

    /** The paths without a variable, which Spring finds quickly. */
    private final Set<String> directPaths = new HashSet<>();

    /** A handler method, with its mapping or with the part of it that matches a request. */
    private record Operation(RequestMappingInfo mapping, HandlerMethod handler) {}

    public CheckedMappings(AccessCheck access, OperationPermissions permissions) {
        this.access = access;
        this.permissions = permissions;
    }

    @Override
    protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> handlers) {
        super.handlerMethodsInitialized(handlers);
        handlers.forEach((mapping, handler) -> {
            mapping.getPatternValues().forEach(path -> index(path, new Operation(mapping, handler)));
            if (mapping.getPatternValues().stream().anyMatch(path -> path.startsWith(API))) {
                permissions.requireDeclared(handler);
            }
        });
    }

    private void index(String path, Operation operation) {
        String constant = path.replaceFirst("[{*].*", "");
        if (constant.equals(path)) {
            directPaths.add(path);
            return;
        }
        String folder = constant.substring(0, constant.lastIndexOf('/') + 1);
        longestFolder = Math.max(longestFolder, folder.length());
        for (RequestMethod method : methods(operation.mapping())) {
            operations
                    .computeIfAbsent(method + folder, key -> new ArrayList<>())
                    .add(operation);
        }
    }

    /** Returns the methods of the requests that a mapping takes: HEAD also where it declares GET only. */
    private static Set<RequestMethod> methods(RequestMappingInfo mapping) {
        Set<RequestMethod> declared = mapping.getMethodsCondition().getMethods();
        if (declared.isEmpty()) {
            return EnumSet.allOf(RequestMethod.class);
        }
        Set<RequestMethod> taken = EnumSet.copyOf(declared);
        if (taken.contains(RequestMethod.GET)) {
            taken.add(RequestMethod.HEAD);
        }
        return taken;
    }

    /**
     * Looks into the index first. For a path with a variable, Spring would otherwise compare path, method, headers and media
     * types with those of each operation of the API. It still does if the index has none or several that match.
     */
    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        List<Operation> matching = matching(path, request);
        if (matching.size() != 1) {
            return super.lookupHandlerMethod(path, request);
        }
        Operation operation = matching.get(0);
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, operation.handler());
        handleMatch(operation.mapping(), path, request);
        return operation.handler();
    }

    private List<Operation> matching(String path, HttpServletRequest request) {
        List<Operation> matching = new ArrayList<>();
        for (Operation candidate : candidates(path, request.getMethod())) {
            RequestMappingInfo match = getMatchingMapping(candidate.mapping(), request);
            if (match != null) {
                matching.add(new Operation(match, candidate.handler()));
            }
        }
        return matching;
    }

    private List<Operation> candidates(String path, String method) {
        if (directPaths.contains(path)) {
            return List.of();
        }
        List<Operation> candidates = new ArrayList<>();
        for (int end = path.indexOf('/'); end >= 0 && end < longestFolder; end = path.indexOf('/', end + 1)) {
            candidates.addAll(operations.getOrDefault(method + path.substring(0, end + 1), List.of()));
        }
        return candidates;
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
