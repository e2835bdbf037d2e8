package dev.cimiento.web.team.invitation;

import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.team.TeamRole;
import dev.cimiento.web.shared.schema.OneOf;
import io.swagger.v3.oas.annotations.media.Schema;

/** An invitation as a client sends it. */
@Schema(description = "An invitation of a person to a team.")
public record InvitationRequest(
        @Schema(
                description = "The address to which the invitation is sent.",
                format = "email",
                maxLength = EmailAddress.MAX_LENGTH,
                example = "ada@example.org")
        String email,

        @Schema(description = "What the person may do in the team.", example = "editor") @OneOf(TeamRole.class)
        String role) {}
