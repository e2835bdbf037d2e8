package dev.cimiento.web.account.signin;

import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.password.Password;
import io.swagger.v3.oas.annotations.media.Schema;

/** What somebody signs in with. */
@Schema(description = "Who somebody is, and the proof of it.")
public record SignInRequest(
        @Schema(format = "email", minLength = 3, maxLength = EmailAddress.MAX_LENGTH, example = "ada@example.org")
        String email,

        @Schema(maxLength = Password.MAX_LENGTH, example = "analytical engine 1843")
        String password) {

    @Override
    public String toString() {
        return "SignInRequest[…]";
    }
}
