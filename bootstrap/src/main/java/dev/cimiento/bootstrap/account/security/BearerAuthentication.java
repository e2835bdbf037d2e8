package dev.cimiento.bootstrap.account.security;

import dev.cimiento.application.account.signin.Authentication;
import dev.cimiento.domain.account.token.PersonalAccessToken;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.DomainException;
import dev.cimiento.domain.shared.error.Unauthenticated;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** Finds the actor of a bearer token, which is an access token or a personal access token. */
final class BearerAuthentication implements AuthenticationManager {

    private final AccessTokens tokens;
    private final Authentication authentication;

    BearerAuthentication(AccessTokens tokens, Authentication authentication) {
        this.tokens = tokens;
        this.authentication = authentication;
    }

    /** @param bearer has the client's network address as its details */
    @Override
    public ActorAuthentication authenticate(org.springframework.security.core.Authentication bearer) {
        String token = ((BearerTokenAuthenticationToken) bearer).getToken();
        Optional<String> address = Optional.ofNullable(bearer.getDetails()).map(Objects::toString);
        try {
            return new ActorAuthentication(actor(token, address));
        } catch (Unauthenticated rejected) {
            throw new InvalidBearerTokenException(String.valueOf(rejected.getMessage()), rejected);
        } catch (DomainException failure) {
            throw new AuthenticationServiceException(String.valueOf(failure.getMessage()), failure);
        }
    }

    private Actor actor(String token, Optional<String> address) {
        if (token.startsWith(PersonalAccessToken.PREFIX)) {
            return authentication.actorOfPersonalAccessToken(token, address);
        }
        AccessTokens.Verified verified = tokens.read(token);
        return authentication.actorOf(verified.user(), verified.session(), address);
    }
}
