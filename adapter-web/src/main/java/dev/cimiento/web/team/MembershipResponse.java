package dev.cimiento.web.team;

import dev.cimiento.domain.team.TeamRole;
import dev.cimiento.web.resource.Resource;
import dev.cimiento.web.shared.schema.OneOf;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** A membership as a client gets it. */
@Schema(description = "The fact that a user belongs to a team. Its id is the id of the user.")
public record MembershipResponse(
        UUID id,
        int version,
        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "The name of the user.", example = "Ada Lovelace")
        String userName,

        @Schema(description = "What the user may do in the team.", example = "editor") @OneOf(TeamRole.class)
        String role)
        implements Resource {}
