package dev.cimiento.web.account.me;

import dev.cimiento.domain.account.EmailAddress;
import io.swagger.v3.oas.annotations.media.Schema;

/** Who has forgotten the password. */
@Schema(description = "Asks for a link by mail.")
public record PasswordResetRequest(
        @Schema(format = "email", minLength = 3, maxLength = EmailAddress.MAX_LENGTH, example = "ada@example.org")
        String email) {}
