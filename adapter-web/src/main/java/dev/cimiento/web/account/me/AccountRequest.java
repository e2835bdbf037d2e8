package dev.cimiento.web.account.me;

import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.user.User;
import io.swagger.v3.oas.annotations.media.Schema;

/** What somebody may change of one's own account. */
@Schema(description = "One's own account.")
public record AccountRequest(
        @Schema(
                description = "Unique, regardless of case. One that is changed is to be verified anew.",
                format = "email",
                minLength = 3,
                maxLength = EmailAddress.MAX_LENGTH,
                example = "ada@example.org")
        String email,

        @Schema(minLength = 1, maxLength = User.MAX_FULL_NAME, example = "Ada Lovelace")
        String fullName) {}
