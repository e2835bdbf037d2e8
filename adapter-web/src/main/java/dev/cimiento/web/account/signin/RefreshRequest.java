package dev.cimiento.web.account.signin;

import io.swagger.v3.oas.annotations.media.Schema;

/** What a session goes on with. */
@Schema(description = "What a session goes on with.")
public record RefreshRequest(
        @Schema(minLength = 1, maxLength = 100, example = "cmVmcmVzaCB0b2tlbiBvZiBhIHNlc3Npb24")
        String refreshToken) {

    @Override
    public String toString() {
        return "RefreshRequest[…]";
    }
}
