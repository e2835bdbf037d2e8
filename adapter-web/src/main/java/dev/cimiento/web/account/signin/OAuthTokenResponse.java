package dev.cimiento.web.account.signin;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.cimiento.application.account.signin.SignedIn;

/** The tokens of a sign-in, with the names of RFC 6749, 5.1. */
record OAuthTokenResponse(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("token_type") String tokenType,
        @JsonProperty("expires_in") long expiresIn,
        @JsonProperty("refresh_token") String refreshToken) {

    static OAuthTokenResponse of(SignedIn signedIn) {
        return new OAuthTokenResponse(
                signedIn.accessToken(), "Bearer", signedIn.expiresIn().toSeconds(), signedIn.refreshToken());
    }

    @Override
    public String toString() {
        return "OAuthTokenResponse[…]";
    }
}
