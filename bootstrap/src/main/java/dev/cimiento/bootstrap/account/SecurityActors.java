package dev.cimiento.bootstrap.account;

import dev.cimiento.domain.shared.Actor;
import dev.cimiento.domain.shared.Audience;
import dev.cimiento.domain.shared.Permission;
import dev.cimiento.domain.shared.Permissions;
import dev.cimiento.web.shared.ActorSource;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who asks, as Spring Security found out; one who did not say is anonymous, and may what everybody may. */
final class SecurityActors implements ActorSource {

    private final Set<Permission> everyones;

    SecurityActors(Permissions permissions) {
        everyones = permissions.of(Audience.EVERYONE);
    }

    @Override
    public Actor of(HttpServletRequest request) {
        return SecurityContextHolder.getContext().getAuthentication() instanceof ActorAuthentication known
                ? known.actor()
                : Actor.anonymous(Optional.ofNullable(request.getRemoteAddr()), everyones);
    }
}
