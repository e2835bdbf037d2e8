package dev.cimiento.web.account.me;

import dev.cimiento.domain.account.password.Password;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A change of the current user's password. */
@Schema(description = "The current password and the new one.")
public record PasswordRequest(
        @Schema(
                description = "The password that the account has now.",
                minLength = 1,
                maxLength = Password.MAX_LENGTH,
                example = "analytical engine 1843")
        String currentPassword,

        @Schema(
                description = "The new password. Must not be one of the most common passwords.",
                minLength = Password.MIN_LENGTH,
                maxLength = Password.MAX_LENGTH,
                example = "difference engine 1822")
        String password,

        @Schema(
                description = "Whether your personal access tokens stay valid. By default they are revoked.",
                defaultValue = "false")
        @Nullable
        Boolean keepAccessTokens) {

    @Override
    public String toString() {
        return "PasswordRequest[…]";
    }
}
