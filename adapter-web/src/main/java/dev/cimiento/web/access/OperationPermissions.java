package dev.cimiento.web.access;

import dev.cimiento.domain.shared.access.Audience;
import dev.cimiento.domain.shared.access.Permission;
import dev.cimiento.domain.shared.access.Permissions;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** The permissions that operations need, as {@link RequiredPermissions} and {@link RequiredPermission} declare them. */
public final class OperationPermissions {

    private final Permissions known;
    private final Map<Operation, List<Permission>> declared = new ConcurrentHashMap<>();

    /** @param known the permissions of all features */
    public OperationPermissions(Permissions known) {
        this.known = known;
    }

    /** Returns the permissions of which each alone is sufficient; an empty list if the operation is open to all. */
    public List<Permission> of(HandlerMethod handler) {
        return declared.computeIfAbsent(
                new Operation(handler.getBeanType(), handler.getMethod()),
                operation -> operation.names().map(this::named).toList());
    }

    public boolean isOpenToAll(HandlerMethod handler) {
        List<Permission> sufficient = of(handler);
        return sufficient.isEmpty()
                || sufficient.stream().anyMatch(permission -> permission.audience() == Audience.EVERYONE);
    }

    /** @throws IllegalStateException if the operation declares nothing, or a permission that no feature has */
    void requireDeclared(HandlerMethod handler) {
        if (of(handler).isEmpty() && !handler.hasMethodAnnotation(PublicEndpoint.class)) {
            throw new IllegalStateException(
                    handler.getShortLogMessage() + " declares no permission. Add @RequiredPermissions to the"
                            + " controller, or @RequiredPermission or @PublicEndpoint to the method.");
        }
    }

    private Permission named(String name) {
        return known.all().stream()
                .filter(permission -> permission.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "An operation requires the permission " + name + ", which no feature declares."));
    }

    /** A method of a controller, which may be inherited by several. */
    private record Operation(Class<?> controller, Method method) {

        Stream<String> names() {
            if (method.isAnnotationPresent(PublicEndpoint.class)) {
                return Stream.empty();
            }
            return Stream.of(method, controller)
                    .flatMap(element -> Stream.ofNullable(element.getAnnotation(RequiredPermission.class)))
                    .findFirst()
                    .map(RequiredPermission::value)
                    .map(Stream::of)
                    .orElseGet(() -> Stream.ofNullable(controller.getAnnotation(RequiredPermissions.class))
                            .map(both -> reads() ? both.read() : both.write()));
        }

        private boolean reads() {
            return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))
                    .filter(mapping -> Arrays.asList(mapping.method()).contains(RequestMethod.GET))
                    .isPresent();
        }
    }
}
