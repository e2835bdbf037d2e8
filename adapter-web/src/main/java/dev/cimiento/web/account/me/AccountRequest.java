package dev.cimiento.web.account.me;

import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.user.User;
import io.swagger.v3.oas.annotations.media.Schema;

/** The part of an account that its user can change. */
@Schema(description = "The part of your account that you can change.")
public record AccountRequest(
        @Schema(
                description = "Unique, ignoring case. A changed address must be verified again.",
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
        String fullName) {}
