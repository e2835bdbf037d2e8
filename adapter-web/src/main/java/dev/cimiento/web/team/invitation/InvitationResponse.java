package dev.cimiento.web.team.invitation;

import dev.cimiento.domain.team.TeamRole;
import dev.cimiento.domain.team.invitation.Invitation;
import dev.cimiento.web.shared.schema.OneOf;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** An invitation as a client gets it, without its token. */
@Schema(description = "An invitation of a person to a team.")
public record InvitationResponse(
        @Schema(description = "The id of the invitation.", example = "0199a7c4-8f2e-7d31-9c55-3f6f0c1b2a4d")
        UUID id,

        @Schema(description = "The time at which the invitation was sent, in UTC.")
        Instant createdAt,

        @Schema(description = "The end of its validity, in UTC.")
        Instant expiresAt,

        @Schema(description = "The address to which it was sent.", example = "ada@example.org")
        String email,

        @Schema(description = "What the person may do in the team.", example = "editor") @OneOf(TeamRole.class)
        String role,

        @Schema(description = "The user who sent it.") UUID invitedBy) {

    static InvitationResponse of(Invitation invitation) {
        return new InvitationResponse(
                invitation.id().value(),
                invitation.createdAt(),
                invitation.expiresAt(),
                invitation.email().typed(),
                invitation.roleCode(),
                invitation.invitedBy().value());
    }
}
