package dev.cimiento.web.team;

import dev.cimiento.application.team.TeamService;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.repository.IdFilter;
import dev.cimiento.domain.shared.text.FoldedText;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.TeamQuery;
import dev.cimiento.domain.team.TeamSort;
import dev.cimiento.domain.team.member.Member;
import dev.cimiento.web.access.RequiredPermissions;
import dev.cimiento.web.idempotency.IdempotentRequest;
import dev.cimiento.web.idempotency.IdempotentResponse;
import dev.cimiento.web.resource.CrudController;
import dev.cimiento.web.resource.TaggedResponses;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Teams over HTTP. */
@RestController
@RequiredPermissions(read = "team:read", write = "team:manage")
@RequestMapping("/api/v1/teams")
@Tag(
        name = "Teams",
        description =
                "Teams of people and assistants. You see the teams to which you belong. Your role in a team"
                        + " determines what you may do there: viewers read, editors also write, and owners also manage the team.")
public class TeamController extends CrudController<Team, Entity<Team>, TeamQuery, TeamRequest, TeamResponse> {

    private final TeamService teams;
    private final TeamDtoMapper mapper = new TeamDtoMapper();
    private final TaggedResponses responses;

    public TeamController(TeamService teams, JsonMapper json) {
        super(teams, new TeamDtoMapper(), json);
        this.teams = teams;
        this.responses = new TaggedResponses(json);
    }

    /** Creates a team with its leader, if the body names one. */
    @Override
    public IdempotentResponse<TeamResponse> create(Actor actor, TeamRequest body, IdempotentRequest request) {
        Rules rules = new Rules();
        Optional<Team> state = rules.collect(() -> mapper.toNewState(body));
        Optional<Member> leader = Optional.ofNullable(body.leader()).flatMap(given -> rules.collect(given::member));
        rules.enforce();
        return request.once(actor, () -> {
            Entity<Team> created = teams.create(actor, state.orElseThrow(), leader);
            return responses.created(mapper.toResponse(created), request.addressOf(created.id()));
        });
    }

    @Operation(summary = "List teams", description = "The teams to which you belong.")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<ListResponse<TeamResponse>> list(
            Actor actor,
            @IdsParameter @RequestParam(required = false) @Nullable Set<Id<Team>> ids,
            @Parameter(description = "Only teams whose name begins with this text. Case is ignored.", example = "sup")
                    @RequestParam(required = false)
                    @Nullable
                    String name,
            @Sorts({"name", "-name"}) ListRequest<TeamSort> list) {
        TeamQuery query = new TeamQuery(
                new Id<User>(actor.requireUser()),
                Optional.ofNullable(ids).map(IdFilter::new),
                Optional.ofNullable(name).map(FoldedText::of),
                list.page());
        return list(actor, query, list);
    }
}
