package dev.cimiento.web.team.invitation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** The team that an invitation led to. */
@Schema(description = "The team to which the user now belongs.")
public record AcceptanceResponse(
        @Schema(description = "The id of the team.", example = "0199a7c4-8f2e-7d31-9c55-3f6f0c1b2a4d")
        UUID teamId) {}
