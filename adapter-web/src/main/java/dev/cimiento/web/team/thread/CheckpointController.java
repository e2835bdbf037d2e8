package dev.cimiento.web.team.thread;

import dev.cimiento.application.team.thread.CheckpointService;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.thread.Checkpoint;
import dev.cimiento.domain.team.thread.CheckpointSort;
import dev.cimiento.domain.team.thread.TeamThread;
import dev.cimiento.web.access.RequiredPermissions;
import dev.cimiento.web.shared.list.ListRequest;
import dev.cimiento.web.shared.list.ListResponse;
import dev.cimiento.web.shared.list.Sorts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The checkpoints of a thread over HTTP. */
@RestController
@RequiredPermissions(read = "team:read", write = "team:append")
@RequestMapping("/api/v1/teams/{teamId}/threads/{id}/checkpoints")
@Tag(
        name = "Checkpoints",
        description = "States of the program that runs a thread, from which it can resume. They are never changed.")
public class CheckpointController {

    private final CheckpointService checkpoints;
    private final JsonMapper json;

    public CheckpointController(CheckpointService checkpoints, JsonMapper json) {
        this.checkpoints = checkpoints;
        this.json = json;
    }

    @Operation(
            operationId = "appendCheckpoint",
            summary = "Append a checkpoint",
            description = "The checkpoint gets the next number of the thread.")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<CheckpointResponse> append(
            Actor actor,
            @PathVariable Id<Team> teamId,
            @Parameter(description = "The id of the thread.") @PathVariable Id<TeamThread> id,
            @RequestBody CheckpointRequest body,
            HttpServletRequest request) {
        Checkpoint appended = checkpoints.append(actor, teamId, id, body.stateText());
        return ResponseEntity.created(URI.create(request.getRequestURI() + "/" + appended.number()))
                .body(CheckpointResponse.of(appended, json));
    }

    @Operation(summary = "List checkpoints", description = "The checkpoints of a thread, by default the newest first.")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<ListResponse<CheckpointResponse>> list(
            Actor actor,
            @PathVariable Id<Team> teamId,
            @Parameter(description = "The id of the thread.") @PathVariable Id<TeamThread> id,
            @Sorts({"-number", "number"}) ListRequest<CheckpointSort> list) {
        return list.response(
                checkpoints.list(actor, teamId, id, list.page()),
                checkpoint -> CheckpointResponse.of(checkpoint, json));
    }

    @Operation(summary = "Get a checkpoint", description = "A checkpoint by its number in the thread.")
    @GetMapping(path = "/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<CheckpointResponse> get(
            Actor actor,
            @PathVariable Id<Team> teamId,
            @Parameter(description = "The id of the thread.") @PathVariable Id<TeamThread> id,
            @Parameter(description = "The number of the checkpoint in the thread.", example = "1") @PathVariable
                    int number) {
        return ResponseEntity.ok(CheckpointResponse.of(checkpoints.get(actor, teamId, id, number), json));
    }
}
