package dev.cimiento.application.account;

import dev.cimiento.domain.account.AccessToken;

/**
 * An access token at its birth.
 *
 * @param secret what the program signs in with; shown now, and never again
 */
public record IssuedToken(AccessToken token, String secret) {

    @Override
    public String toString() {
        return "IssuedToken[" + token.id() + "]";
    }
}
