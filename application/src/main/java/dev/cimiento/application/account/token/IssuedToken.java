package dev.cimiento.application.account.token;

import dev.cimiento.domain.account.token.PersonalAccessToken;

/**
 * A personal access token with its secret, just created.
 *
 * @param secret the secret with which the program authenticates; shown only once
 */
public record IssuedToken(PersonalAccessToken token, String secret) {

    @Override
    public String toString() {
        return "IssuedToken[" + token.id() + "]";
    }
}
