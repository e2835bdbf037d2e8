package dev.cimiento.bootstrap.account.security;

import dev.cimiento.application.account.signin.Authentication;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.web.access.ActorSource;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/** Returns the actor that Spring Security authenticated; an anonymous actor for a request without a token. */
public final class SecurityActors implements ActorSource {

    private final Authentication authentication;

    public SecurityActors(Authentication authentication) {
        this.authentication = authentication;
    }

    @Override
    public Actor of(HttpServletRequest request) {
        return SecurityContextHolder.getContext().getAuthentication() instanceof ActorAuthentication known
                ? known.actor()
                : authentication.anonymous(Optional.ofNullable(request.getRemoteAddr()));
    }
}
