package dev.cimiento.web.account.user;

import dev.cimiento.domain.account.Role;
import dev.cimiento.web.resource.Resource;
import dev.cimiento.web.shared.schema.OneOf;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** A user as a client gets it. */
@Schema(description = "A user.")
public record UserResponse(
        UUID id,
        int version,
        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "The address of the account, unique regardless of case.", example = "ada@example.org")
        String email,

        @Schema(description = "The name of the person.", example = "Ada Lovelace")
        String fullName,

        @Schema(description = "The role, which decides about the permissions.", example = "user") @OneOf(Role.class)
        String role,

        @Schema(description = "Whether the account is active.", example = "true")
        boolean active,

        @Schema(description = "Whether the user has confirmed the address with a mailed link.", example = "false")
        boolean emailVerified)
        implements Resource {}
