package dev.cimiento.web.team.invitation;

import dev.cimiento.application.team.invitation.InvitationService;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.ViolationCode;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.TeamRole;
import dev.cimiento.domain.team.invitation.Invitation;
import dev.cimiento.domain.team.invitation.InvitationSort;
import dev.cimiento.web.access.RequiredPermission;
import dev.cimiento.web.rate.RateLimited;
import dev.cimiento.web.shared.list.ListRequest;
import dev.cimiento.web.shared.list.ListResponse;
import dev.cimiento.web.shared.list.Sorts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The invitations to a team over HTTP. */
@RestController
@RequiredPermission("team:manage")
@RequestMapping("/api/v1/teams/{teamId}/invitations")
@Tag(
        name = "Invitations",
        description =
                "Invitations to a team, which its owners send by mail. The person accepts with the token of the mail.")
public class InvitationController {

    private final InvitationService invitations;

    public InvitationController(InvitationService invitations) {
        this.invitations = invitations;
    }

    @Operation(
            summary = "Invite a person",
            description = "Sends a mail with a token, which is valid for seven days and only once. A new invitation of"
                    + " the same address replaces the previous one.")
    @RateLimited
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<InvitationResponse> create(
            Actor actor,
            @PathVariable Id<Team> teamId,
            @RequestBody InvitationRequest body,
            HttpServletRequest request) {
        Rules rules = new Rules();
        Optional<EmailAddress> email = rules.collect(() -> EmailAddress.of(body.email()));
        rules.require(body.role() != null, "role", ViolationCode.REQUIRED, "is required");
        Optional<TeamRole> role =
                Optional.ofNullable(body.role()).flatMap(code -> rules.collect(() -> TeamRole.of(code)));
        rules.enforce();
        Invitation invitation = invitations.invite(actor, teamId, email.orElseThrow(), role.orElseThrow());
        return ResponseEntity.created(URI.create(request.getRequestURI() + "/" + invitation.id()))
                .body(InvitationResponse.of(invitation));
    }

    @Operation(summary = "List invitations", description = "The invitations that nobody has accepted, without tokens.")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<ListResponse<InvitationResponse>> list(
            Actor actor,
            @PathVariable Id<Team> teamId,
            @Sorts({"created", "-created"}) ListRequest<InvitationSort> list) {
        return list.response(invitations.list(actor, teamId, list.page()), InvitationResponse::of);
    }

    @Operation(summary = "Withdraw an invitation", description = "Its token is invalid immediately.")
    @DeleteMapping("/{id}")
    public ResponseEntity<Void> withdraw(Actor actor, @PathVariable Id<Team> teamId, @PathVariable Id<Invitation> id) {
        invitations.withdraw(actor, teamId, id);
        return ResponseEntity.noContent().build();
    }
}
