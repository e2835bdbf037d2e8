package dev.cimiento.web.team;

import dev.cimiento.application.shared.CrudUseCases;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.View;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.repository.Query;
import dev.cimiento.domain.team.PerTeam;
import dev.cimiento.domain.team.Team;
import dev.cimiento.web.idempotency.IdempotentRequest;
import dev.cimiento.web.idempotency.IdempotentResponse;
import dev.cimiento.web.resource.Resource;
import dev.cimiento.web.resource.ResourceMapper;
import dev.cimiento.web.resource.ResourceOperations;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.databind.json.JsonMapper;

/**
 * The five operations that a resource of a team has.
 *
 * @param <T> the entity's state
 * @param <V> the entity with the data of other entities that a response shows
 * @param <QUERY> the filters and the page of a list
 * @param <REQUEST> the body of a request
 * @param <RESPONSE> the body of a response
 */
public abstract class TeamCrudController<
                T, V extends View<T>, QUERY extends Query<?>, REQUEST, RESPONSE extends Resource>
        extends TeamResourceController<T, V, QUERY, REQUEST, RESPONSE> {

    private final PerTeam<? extends CrudUseCases<T, V, QUERY>> service;
    private final ResourceOperations<T, V, REQUEST, RESPONSE> operations;

    protected TeamCrudController(
            PerTeam<? extends CrudUseCases<T, V, QUERY>> service,
            ResourceMapper<T, V, REQUEST, RESPONSE> mapper,
            JsonMapper json) {
        super(service, mapper, json);
        this.service = service;
        this.operations = new ResourceOperations<>(mapper, json);
    }

    @Operation(
            summary = "Create {a resource}",
            description =
                    "Location has the path of the new resource. With an Idempotency-Key, a repeated request gets the"
                            + " same response and creates nothing.")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    public IdempotentResponse<RESPONSE> create(
            Actor actor, @PathVariable Id<Team> teamId, @RequestBody REQUEST body, IdempotentRequest request) {
        return operations.create(service.of(teamId), actor, body, request);
    }
}
