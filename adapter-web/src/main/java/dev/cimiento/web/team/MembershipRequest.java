package dev.cimiento.web.team;

import dev.cimiento.domain.team.TeamRole;
import dev.cimiento.web.shared.schema.OneOf;
import io.swagger.v3.oas.annotations.media.Schema;

/** A membership as a client sends it. */
@Schema(description = "The values of a membership that can be changed.")
public record MembershipRequest(
        @Schema(description = "What the user may do in the team.", example = "owner") @OneOf(TeamRole.class)
        String role) {}
