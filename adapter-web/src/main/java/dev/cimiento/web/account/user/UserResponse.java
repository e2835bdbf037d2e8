package dev.cimiento.web.account.user;

import dev.cimiento.web.resource.Resource;
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
        @Schema(example = "ada@example.org") String email,
        @Schema(example = "Ada Lovelace") String fullName,

        @Schema(description = "user or admin.", example = "user")
        String role,

        @Schema(description = "Whether the account is active.", example = "true")
        boolean active,

        @Schema(description = "Whether the user has confirmed the address with a mailed link.", example = "false")
        boolean emailVerified)
        implements Resource {}
