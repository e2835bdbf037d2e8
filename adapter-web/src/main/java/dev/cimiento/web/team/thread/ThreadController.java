package dev.cimiento.web.team.thread;

import dev.cimiento.application.team.thread.ThreadUseCases;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.repository.IdFilter;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.thread.TeamThread;
import dev.cimiento.domain.team.thread.ThreadQuery;
import dev.cimiento.domain.team.thread.ThreadSort;
import dev.cimiento.web.access.RequiredPermission;
import dev.cimiento.web.access.RequiredPermissions;
import dev.cimiento.web.idempotency.IdempotentRequest;
import dev.cimiento.web.idempotency.IdempotentResponse;
import dev.cimiento.web.shared.list.IdsParameter;
import dev.cimiento.web.shared.list.ListRequest;
import dev.cimiento.web.shared.list.ListResponse;
import dev.cimiento.web.shared.list.Sorts;
import dev.cimiento.web.team.TeamCrudController;
import io.swagger.v3.oas.annotations.Operation;
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

/** The threads of a team over HTTP. */
@RestController
@RequiredPermissions(read = "team:read", write = "team:write")
@RequestMapping("/api/v1/teams/{teamId}/threads")
@Tag(
        name = "Threads",
        description =
                "The conversations of a team. Messages and checkpoints are appended to them, also with a key of the"
                        + " team. A deleted thread loses both.")
public class ThreadController
        extends TeamCrudController<TeamThread, Entity<TeamThread>, ThreadQuery, ThreadRequest, ThreadResponse> {

    public ThreadController(ThreadUseCases threads, JsonMapper json) {
        super(threads, new ThreadDtoMapper(), json);
    }

    @Override
    @RequiredPermission("team:append")
    public IdempotentResponse<ThreadResponse> create(
            Actor actor, Id<Team> teamId, ThreadRequest body, IdempotentRequest request) {
        return super.create(actor, teamId, body, request);
    }

    @Operation(summary = "List threads", description = "The threads of a team, without their messages.")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<ListResponse<ThreadResponse>> list(
            Actor actor,
            @PathVariable Id<Team> teamId,
            @IdsParameter @RequestParam(required = false) @Nullable Set<Id<TeamThread>> ids,
            @Sorts({"-created", "created"}) ListRequest<ThreadSort> list) {
        return list(actor, teamId, new ThreadQuery(Optional.ofNullable(ids).map(IdFilter::new), list.page()), list);
    }
}
