package dev.cimiento.bootstrap.account.security;

import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Unauthenticated;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A kind of bearer tokens that another feature issues.
 *
 * @param prefix the prefix by which its tokens are recognized
 * @param actors returns the actor of a token, from the token and the client's network address; throws
 *     {@link Unauthenticated} if the token is not valid
 */
public record TokenScheme(String prefix, BiFunction<String, Optional<String>, Actor> actors) {}
