package dev.cimiento.web.account.signin;

import dev.cimiento.application.account.signin.SignedIn;
import io.swagger.v3.oas.annotations.media.Schema;

/** The tokens of a session. The property names follow RFC 6749, 5.1. */
@Schema(description = "The tokens of a session.")
public record TokenResponse(
        @Schema(
                description = "The token to send with each request: Authorization: Bearer …",
                example = "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIwMTk5In0.c2lnbmF0dXJl")
        String accessToken,

        @Schema(description = "How the access token is sent: as Authorization: Bearer.", example = "Bearer")
        String tokenType,

        @Schema(description = "The lifetime of the access token, in seconds.", example = "300")
        long expiresIn,

        @Schema(
                description = "The token to exchange, once, for new tokens at POST /api/v1/auth/tokens/refresh.",
                example = "cmVmcmVzaCB0b2tlbiBvZiBhIHNlc3Npb24")
        String refreshToken,

        @Schema(description = "The lifetime of the refresh token, in seconds.", example = "2592000")
        long refreshExpiresIn) {

    static TokenResponse of(SignedIn signedIn) {
        return new TokenResponse(
                signedIn.accessToken(),
                "Bearer",
                signedIn.expiresIn().toSeconds(),
                signedIn.refreshToken(),
                signedIn.refreshExpiresIn().toSeconds());
    }

    @Override
    public String toString() {
        return "TokenResponse[…]";
    }
}
