package dev.cimiento.bootstrap.account.security;

import dev.cimiento.application.account.signin.Authentication;
import dev.cimiento.domain.account.token.PersonalAccessToken;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.DomainException;
import dev.cimiento.domain.shared.error.Unauthenticated;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** Finds the actor of a bearer token, which is an access token, a personal access token or a token of another feature. */
final class BearerAuthentication implements AuthenticationManager {

    private final AccessTokens tokens;
    private final Authentication authentication;
    private final List<TokenScheme> others;

    BearerAuthentication(AccessTokens tokens, Authentication authentication, List<TokenScheme> others) {
        this.tokens = tokens;
        this.authentication = authentication;
        this.others = List.copyOf(others);
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
        Optional<TokenScheme> other = others.stream()
                .filter(scheme -> token.startsWith(scheme.prefix()))
                .findFirst();
        return other.isPresent() ? other.get().actors().apply(token, address) : actorOfAccessToken(token, address);
    }

    private Actor actorOfAccessToken(String token, Optional<String> address) {
        AccessTokens.Verified verified = tokens.read(token);
        return authentication.actorOf(verified.user(), verified.session(), address);
    }
}
