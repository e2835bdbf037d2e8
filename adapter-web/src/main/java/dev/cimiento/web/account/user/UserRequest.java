package dev.cimiento.web.account.user;

import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.Role;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.web.shared.schema.OneOf;
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

        @Schema(
                description = "The name of the person.",
                minLength = 1,
                maxLength = User.MAX_FULL_NAME,
                example = "Ada Lovelace")
        String fullName,

        @Schema(description = "The role, which decides about the permissions.", example = "user") @OneOf(Role.class)
        String role,

        @Schema(description = "Whether the account is active; true by default.", example = "true") @Nullable
        Boolean active) {}
