package dev.cimiento.web.team.member;

import dev.cimiento.application.team.member.MemberUseCases;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.repository.IdFilter;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.member.Member;
import dev.cimiento.domain.team.member.MemberKind;
import dev.cimiento.domain.team.member.MemberQuery;
import dev.cimiento.domain.team.member.MemberSort;
import dev.cimiento.domain.team.member.MemberView;
import dev.cimiento.web.access.RequiredPermissions;
import dev.cimiento.web.shared.list.IdsParameter;
import dev.cimiento.web.shared.list.ListRequest;
import dev.cimiento.web.shared.list.ListResponse;
import dev.cimiento.web.shared.list.Sorts;
import dev.cimiento.web.team.TeamCrudController;
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

/** The members of a team over HTTP. */
@RestController
@RequiredPermissions(read = "team:read", write = "team:write")
@RequestMapping("/api/v1/teams/{teamId}/members")
@Tag(
        name = "Members",
        description =
                "The assistants of a team, with their models and skills. A hierarchical team has exactly one leader,"
                        + " which is created with it; a sequential team has none.")
public class MemberController
        extends TeamCrudController<Member, MemberView, MemberQuery, MemberRequest, MemberResponse> {

    public MemberController(MemberUseCases members, JsonMapper json) {
        super(members, new MemberDtoMapper(), json);
    }

    @Operation(summary = "List members", description = "The members of a team with the names of their skills.")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<ListResponse<MemberResponse>> list(
            Actor actor,
            @PathVariable Id<Team> teamId,
            @IdsParameter @RequestParam(required = false) @Nullable Set<Id<Member>> ids,
            @Parameter(description = "Only members of this kind.", example = "worker")
                    @RequestParam(required = false)
                    @Nullable
                    MemberKind kind,
            @Sorts({"position", "-position", "name", "-name"}) ListRequest<MemberSort> list) {
        return list(
                actor,
                teamId,
                new MemberQuery(Optional.ofNullable(ids).map(IdFilter::new), Optional.ofNullable(kind), list.page()),
                list);
    }
}
