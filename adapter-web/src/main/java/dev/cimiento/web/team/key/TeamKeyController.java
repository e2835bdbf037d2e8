package dev.cimiento.web.team.key;

import dev.cimiento.application.team.key.IssuedTeamKey;
import dev.cimiento.application.team.key.TeamKeyService;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.key.TeamKey;
import dev.cimiento.domain.team.key.TeamKeySort;
import dev.cimiento.web.access.RequiredPermission;
import dev.cimiento.web.shared.list.ListRequest;
import dev.cimiento.web.shared.list.ListResponse;
import dev.cimiento.web.shared.list.Sorts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The keys of a team over HTTP. */
@RestController
@RequiredPermission("team:manage")
@RequestMapping("/api/v1/teams/{teamId}/api-keys")
@Tag(
        name = "Team Keys",
        description =
                "Keys with which programs read a team and append to its threads and its memory. They belong to the"
                        + " team, so they stay valid when the user who created them leaves.")
public class TeamKeyController {

    private final TeamKeyService keys;

    public TeamKeyController(TeamKeyService keys) {
        this.keys = keys;
    }

    @Operation(
            summary = "Create a key of a team",
            description = "Only this response contains the key itself. A program sends it as a bearer token.")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<TeamKeyResponse> create(
            Actor actor, @PathVariable Id<Team> teamId, @RequestBody TeamKeyRequest body, HttpServletRequest request) {
        IssuedTeamKey issued = keys.create(actor, teamId, body.name());
        return ResponseEntity.created(
                        URI.create(request.getRequestURI() + "/" + issued.key().id()))
                .cacheControl(CacheControl.noStore())
                .body(TeamKeyResponse.of(issued));
    }

    @Operation(summary = "List the keys of a team", description = "The keys without their secrets.")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<ListResponse<TeamKeyResponse>> list(
            Actor actor, @PathVariable Id<Team> teamId, @Sorts({"created", "-created"}) ListRequest<TeamKeySort> list) {
        return list.response(keys.list(actor, teamId, list.page()), TeamKeyResponse::of);
    }

    @Operation(summary = "Revoke a key of a team", description = "The key is invalid immediately.")
    @DeleteMapping("/{id}")
    public ResponseEntity<Void> revoke(Actor actor, @PathVariable Id<Team> teamId, @PathVariable Id<TeamKey> id) {
        keys.revoke(actor, teamId, id);
        return ResponseEntity.noContent().build();
    }
}
