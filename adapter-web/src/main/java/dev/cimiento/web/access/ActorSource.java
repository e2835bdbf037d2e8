package dev.cimiento.web.access;

import dev.cimiento.domain.shared.access.Actor;
import jakarta.servlet.http.HttpServletRequest;

/** Returns the actor of a request. */
@FunctionalInterface
public interface ActorSource {

    Actor of(HttpServletRequest request);
}
