package dev.cimiento.bootstrap.account.security;

import dev.cimiento.domain.shared.access.Actor;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** An actor as Spring Security's authentication. It has no authorities, because the use cases check permissions. */
public final class ActorAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;

    ActorAuthentication(Actor actor) {
        super(List.of());
        this.actor = actor;
        super.setAuthenticated(true);
    }

    Actor actor() {
        return actor;
    }

    @Override
    public Object getPrincipal() {
        return actor;
    }

    /** Returns an empty text: the token is not kept. */
    @Override
    public Object getCredentials() {
        return "";
    }
}
