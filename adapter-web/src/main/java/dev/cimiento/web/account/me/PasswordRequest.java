package dev.cimiento.web.account.me;

import dev.cimiento.domain.account.password.Password;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Another password. */
@Schema(description = "Another password in the place of the present one.")
public record PasswordRequest(
        @Schema(minLength = 1, maxLength = Password.MAX_LENGTH, example = "analytical engine 1843")
        String currentPassword,

        @Schema(
                description = "The new one; not one of the most common.",
                minLength = Password.MIN_LENGTH,
                maxLength = Password.MAX_LENGTH,
                example = "difference engine 1822")
        String password,

        @Schema(
                description = "Whether your personal access tokens stay valid. They are revoked otherwise.",
                defaultValue = "false")
        @Nullable
        Boolean keepAccessTokens) {

    @Override
    public String toString() {
        return "PasswordRequest[…]";
    }
}
