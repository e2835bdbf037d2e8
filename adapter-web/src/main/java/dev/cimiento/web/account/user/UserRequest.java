package dev.cimiento.web.account.user;

import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.user.User;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A user as an admin sends it. */
@Schema(description = "A user.")
public record UserRequest(
        @Schema(
                description = "Unique, ignoring case. A changed address must be verified again.",
                format = "email",
                minLength = 3,
                maxLength = EmailAddress.MAX_LENGTH,
                example = "ada@example.org")
        String email,

        @Schema(minLength = 1, maxLength = User.MAX_FULL_NAME, example = "Ada Lovelace")
        String fullName,

        @Schema(
                allowableValues = {"user", "admin"},
                maxLength = 10,
                example = "user")
        String role,

        @Schema(description = "Whether the account is active; true by default.", example = "true") @Nullable
        Boolean active) {}
