package dev.cimiento.web.account.me;

import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.password.Password;
import dev.cimiento.domain.account.user.User;
import io.swagger.v3.oas.annotations.media.Schema;

/** A new account as the future user sends it. */
@Schema(description = "A new account.")
public record SignUpRequest(
        @Schema(
                description = "Unique, ignoring case.",
                format = "email",
                minLength = 3,
                maxLength = EmailAddress.MAX_LENGTH,
                example = "ada@example.org")
        String email,

        @Schema(
                description = "The name of the person.",
                minLength = 1,
                maxLength = User.MAX_FULL_NAME,
                example = "Ada Lovelace")
        String fullName,

        @Schema(
                description = "Must not be one of the most common passwords.",
                minLength = Password.MIN_LENGTH,
                maxLength = Password.MAX_LENGTH,
                example = "analytical engine 1843")
        String password) {

    @Override
    public String toString() {
        return "SignUpRequest[…]";
    }
}
