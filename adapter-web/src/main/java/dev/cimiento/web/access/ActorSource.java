package dev.cimiento.web.access;

import dev.cimiento.domain.shared.access.Actor;
import jakarta.servlet.http.HttpServletRequest;

/** Says who makes a request. */
@FunctionalInterface
public interface ActorSource {

    Actor of(HttpServletRequest request);
}
