package dev.cimiento.web.account.me;

import dev.cimiento.domain.account.password.Password;
import io.swagger.v3.oas.annotations.media.Schema;

/** A new password of somebody who has the link. */
@Schema(description = "A new password.")
public record NewPasswordRequest(
        @Schema(
                description = "What stands behind the # of the link.",
                minLength = 1,
                maxLength = 100,
                example = "Zm9yZ290dGVuIHBhc3N3b3Jk")
        String token,

        @Schema(
                description = "Not one of the most common.",
                minLength = Password.MIN_LENGTH,
                maxLength = Password.MAX_LENGTH,
                example = "difference engine 1822")
        String password) {

    @Override
    public String toString() {
        return "NewPasswordRequest[…]";
    }
}
