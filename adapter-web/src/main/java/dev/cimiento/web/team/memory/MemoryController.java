package dev.cimiento.web.team.memory;

import dev.cimiento.application.team.memory.MemoryUseCases;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.memory.Memory;
import dev.cimiento.domain.team.memory.MemoryFilter;
import dev.cimiento.domain.team.memory.MemoryQuery;
import dev.cimiento.domain.team.memory.MemorySort;
import dev.cimiento.domain.team.memory.MemoryView;
import dev.cimiento.domain.team.memory.TextLanguage;
import dev.cimiento.web.access.RequiredPermission;
import dev.cimiento.web.access.RequiredPermissions;
import dev.cimiento.web.idempotency.IdempotentRequest;
import dev.cimiento.web.idempotency.IdempotentResponse;
import dev.cimiento.web.shared.list.ListRequest;
import dev.cimiento.web.shared.list.ListResponse;
import dev.cimiento.web.shared.list.Sorts;
import dev.cimiento.web.team.TeamCrudController;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The memory of a team over HTTP. */
@RestController
@RequiredPermissions(read = "team:read", write = "team:write")
@RequestMapping("/api/v1/teams/{teamId}/memory")
@Tag(
        name = "Memory",
        description =
                "What a team knows. Memories are found by words in their language, and recalled within a budget of"
                        + " tokens. A key of the team can add memories.")
public class MemoryController
        extends TeamCrudController<Memory, MemoryView, MemoryQuery, MemoryRequest, MemoryResponse> {

    private final MemoryUseCases memories;
    private final MemoryDtoMapper mapper;

    public MemoryController(MemoryUseCases memories, JsonMapper json) {
        super(memories, new MemoryDtoMapper(json), json);
        this.memories = memories;
        this.mapper = new MemoryDtoMapper(json);
    }

    @Override
    @RequiredPermission("team:append")
    public IdempotentResponse<MemoryResponse> create(
            Actor actor, Id<Team> teamId, MemoryRequest body, IdempotentRequest request) {
        return super.create(actor, teamId, body, request);
    }

    @Operation(
            summary = "List and search memories",
            description = "All filters apply together. A search by words has an excerpt of each memory.")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<ListResponse<MemoryResponse>> list(
            Actor actor,
            @PathVariable Id<Team> teamId,
            @ParameterObject MemoryParameters parameters,
            @Sorts(
                            value = {"-created", "created", "-relevance"},
                            searched = "-relevance")
                    ListRequest<MemorySort> list) {
        return list(actor, teamId, parameters.query(list.page()), list);
    }

    @Operation(
            operationId = "recallMemories",
            summary = "Recall memories",
            description = "Returns the most useful memories about a text within a budget of tokens, each with the"
                    + " reason. They are valid now, and no newer memory replaces them.")
    @RequiredPermission("team:read")
    @ResponseStatus(HttpStatus.OK)
    @PostMapping(
            path = "/recall",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<RecallResponse> recall(
            Actor actor, @PathVariable Id<Team> teamId, @RequestBody RecallRequest body) {
        Rules rules = new Rules();
        Optional<Integer> budget = rules.collect(body::checkedBudget);
        Optional<TextLanguage> language = rules.collect(body::searchedLanguage);
        Optional<MemoryFilter> filter = rules.collect(body::filter);
        rules.enforce();
        return ResponseEntity.ok(RecallResponse.of(
                memories.of(teamId)
                        .recall(actor, body.text(), language.orElseThrow(), budget.orElseThrow(), filter.orElseThrow()),
                recalled -> mapper.toResponse(new MemoryView(recalled.memory(), Optional.empty()))));
    }
}
