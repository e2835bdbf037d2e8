package dev.cimiento.application.account.token;

import dev.cimiento.domain.account.token.PersonalAccessToken;

/**
 * An access token at its birth.
 *
 * @param secret what the program signs in with; shown now, and never again
 */
public record IssuedToken(PersonalAccessToken token, String secret) {

    @Override
    public String toString() {
        return "IssuedToken[" + token.id() + "]";
    }
}
