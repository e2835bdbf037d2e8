package dev.cimiento.web.account.signin;

import io.swagger.v3.oas.annotations.media.Schema;

/** The refresh token of a session. */
@Schema(description = "The refresh token of a session.")
public record RefreshRequest(
        @Schema(
                description = "The newest refresh token of the session.",
                minLength = 1,
                maxLength = 100,
                example = "cmVmcmVzaCB0b2tlbiBvZiBhIHNlc3Npb24")
        String refreshToken) {

    @Override
    public String toString() {
        return "RefreshRequest[…]";
    }
}
