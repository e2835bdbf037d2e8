package dev.cimiento.web.account.signin;

import dev.cimiento.application.account.signin.SignedIn;
import io.swagger.v3.oas.annotations.media.Schema;

/** What somebody who has signed in goes on with; the names are those of RFC 6749, 5.1. */
@Schema(description = "The tokens of a session.")
public record TokenResponse(
        @Schema(
                description = "To be sent with each request: Authorization: Bearer …",
                example = "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIwMTk5In0.c2lnbmF0dXJl")
        String accessToken,

        @Schema(example = "Bearer") String tokenType,

        @Schema(description = "In seconds.", example = "300")
        long expiresIn,

        @Schema(
                description = "To be exchanged for the next two, once.",
                example = "cmVmcmVzaCB0b2tlbiBvZiBhIHNlc3Npb24")
        String refreshToken,

        @Schema(description = "In seconds.", example = "2592000")
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
