package dev.cimiento.web.account.signin;

import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.password.Password;
import io.swagger.v3.oas.annotations.media.Schema;

/** The credentials of a sign-in. */
@Schema(description = "The credentials of a user.")
public record SignInRequest(
        @Schema(
                description = "The address of the account. Case is ignored.",
                format = "email",
                minLength = 3,
                maxLength = EmailAddress.MAX_LENGTH,
                example = "ada@example.org")
        String email,

        @Schema(
                description = "The password of the account.",
                maxLength = Password.MAX_LENGTH,
                example = "analytical engine 1843")
        String password) {

    @Override
    public String toString() {
        return "SignInRequest[…]";
    }
}
