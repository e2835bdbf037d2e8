package dev.cimiento.web.account.me;

import dev.cimiento.domain.account.EmailAddress;
import io.swagger.v3.oas.annotations.media.Schema;

/** The address of a user who forgot the password. */
@Schema(description = "The address to which the link is mailed.")
public record PasswordResetRequest(
        @Schema(
                description = "The address of the account.",
                format = "email",
                minLength = 3,
                maxLength = EmailAddress.MAX_LENGTH,
                example = "ada@example.org")
        String email) {}
