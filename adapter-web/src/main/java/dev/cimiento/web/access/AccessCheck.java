package dev.cimiento.web.access;

import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.access.Permission;
import dev.cimiento.domain.shared.error.Forbidden;
import dev.cimiento.domain.shared.error.Unauthenticated;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Rejects a request whose actor lacks the permission of the operation, before its parameters and body are read. */
public final class AccessCheck implements HandlerInterceptor {

    private final ActorSource actors;
    private final OperationPermissions permissions;

    public AccessCheck(ActorSource actors, OperationPermissions permissions) {
        this.actors = actors;
        this.permissions = permissions;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            require(method, request);
        }
        return true;
    }

    /**
     * @throws Unauthenticated if a permission is needed and the client is anonymous
     * @throws Forbidden if the actor has no permission that is sufficient
     */
    void require(HandlerMethod handler, HttpServletRequest request) {
        List<Permission> sufficient = permissions.of(handler);
        if (sufficient.isEmpty()) {
            return;
        }
        Actor actor = actors.of(request);
        if (sufficient.stream().noneMatch(actor::may)) {
            actor.require(sufficient.get(0));
        }
    }
}
