package dev.cimiento.web.team;

import dev.cimiento.application.team.MembershipUseCases;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.repository.IdFilter;
import dev.cimiento.domain.team.Membership;
import dev.cimiento.domain.team.MembershipQuery;
import dev.cimiento.domain.team.MembershipSort;
import dev.cimiento.domain.team.MembershipView;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.TeamRole;
import dev.cimiento.web.access.RequiredPermissions;
import dev.cimiento.web.shared.list.IdsParameter;
import dev.cimiento.web.shared.list.ListRequest;
import dev.cimiento.web.shared.list.ListResponse;
import dev.cimiento.web.shared.list.Sorts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The memberships of a team over HTTP. */
@RestController
@RequiredPermissions(read = "team:read", write = "team:manage")
@RequestMapping("/api/v1/teams/{teamId}/memberships")
@Tag(
        name = "Memberships",
        description =
                "The people of a team with their roles. The id of a membership is the id of its user. Owners change"
                        + " and remove memberships, and you can remove your own. A team keeps at least one owner.")
public class MembershipController
        extends TeamResourceController<
                Membership, MembershipView, MembershipQuery, MembershipRequest, MembershipResponse> {

    public MembershipController(MembershipUseCases memberships, JsonMapper json) {
        super(memberships, new MembershipDtoMapper(), json);
    }

    @Operation(summary = "List memberships", description = "The people of a team.")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<ListResponse<MembershipResponse>> list(
            Actor actor,
            @PathVariable Id<Team> teamId,
            @IdsParameter @RequestParam(required = false) @Nullable Set<Id<Membership>> ids,
            @Parameter(description = "Only memberships with this role.", example = "editor")
                    @RequestParam(required = false)
                    @Nullable
                    TeamRole role,
            @Sorts({"since", "-since"}) ListRequest<MembershipSort> list) {
        return list(
                actor,
                teamId,
                new MembershipQuery(
                        Optional.ofNullable(ids).map(IdFilter::new), Optional.ofNullable(role), list.page()),
                list);
    }
}
