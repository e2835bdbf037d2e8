package dev.cimiento.web.team.invitation;

import dev.cimiento.application.team.invitation.InvitationService;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.team.Team;
import dev.cimiento.web.access.RequiredPermission;
import dev.cimiento.web.rate.RateLimited;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The acceptance of invitations over HTTP. */
@RestController
@RequiredPermission("team:manage")
@RequestMapping("/api/v1/teams/accepted-invitations")
@Tag(name = "Invitations")
public class AcceptanceController {

    private final InvitationService invitations;

    public AcceptanceController(InvitationService invitations) {
        this.invitations = invitations;
    }

    @Operation(
            operationId = "acceptInvitation",
            summary = "Accept an invitation",
            description = "You then belong to the team, with the role of the invitation. Location has the path of the"
                    + " team.")
    @RateLimited
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<AcceptanceResponse> accept(Actor actor, @RequestBody AcceptanceRequest body) {
        Id<Team> team = invitations.accept(actor, body.token());
        return ResponseEntity.created(URI.create("/api/v1/teams/" + team)).body(new AcceptanceResponse(team.value()));
    }
}
