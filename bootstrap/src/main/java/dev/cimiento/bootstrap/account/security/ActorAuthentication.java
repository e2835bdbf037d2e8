package dev.cimiento.bootstrap.account.security;

import dev.cimiento.domain.shared.access.Actor;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** An actor where Spring Security keeps who asks. It has no authorities: what it may is decided in the use cases. */
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

    /** The token is not kept. */
    @Override
    public Object getCredentials() {
        return "";
    }
}
