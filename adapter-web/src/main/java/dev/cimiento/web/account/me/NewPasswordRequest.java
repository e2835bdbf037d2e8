package dev.cimiento.web.account.me;

import dev.cimiento.domain.account.password.Password;
import io.swagger.v3.oas.annotations.media.Schema;

/** A new password, with the one-time token of a reset link. */
@Schema(description = "A new password, with the one-time token that permits it.")
public record NewPasswordRequest(
        @Schema(
                description = "The one-time token: the part of the link after the #.",
                minLength = 1,
                maxLength = 100,
                example = "Zm9yZ290dGVuIHBhc3N3b3Jk")
        String token,

        @Schema(
                description = "Must not be one of the most common passwords.",
                minLength = Password.MIN_LENGTH,
                maxLength = Password.MAX_LENGTH,
                example = "difference engine 1822")
        String password) {

    @Override
    public String toString() {
        return "NewPasswordRequest[…]";
    }
}
