package dev.cimiento.web.team;

import dev.cimiento.application.shared.ExistingEntityUseCases;
import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.View;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.repository.Query;
import dev.cimiento.domain.team.PerTeam;
import dev.cimiento.domain.team.Team;
import dev.cimiento.web.resource.IfNoneMatch;
import dev.cimiento.web.resource.MergePatch;
import dev.cimiento.web.resource.Resource;
import dev.cimiento.web.resource.ResourceMapper;
import dev.cimiento.web.resource.ResourceOperations;
import dev.cimiento.web.shared.list.ListRequest;
import dev.cimiento.web.shared.list.ListResponse;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The operations on one resource of a team. A controller extends this class, maps its path below a team, and adds the list.
 * {@link TeamCrudController} can create the resource as well.
 *
 * @param <T> the entity's state
 * @param <V> the entity with the data of other entities that a response shows
 * @param <QUERY> the filters and the page of a list
 * @param <REQUEST> the body of a request
 * @param <RESPONSE> the body of a response
 */
public abstract class TeamResourceController<
        T, V extends View<T>, QUERY extends Query<?>, REQUEST, RESPONSE extends Resource> {

    private final PerTeam<? extends ExistingEntityUseCases<T, V, QUERY>> service;
    private final ResourceMapper<T, V, REQUEST, RESPONSE> mapper;
    private final ResourceOperations<T, V, REQUEST, RESPONSE> operations;

    protected TeamResourceController(
            PerTeam<? extends ExistingEntityUseCases<T, V, QUERY>> service,
            ResourceMapper<T, V, REQUEST, RESPONSE> mapper,
            JsonMapper json) {
        this.service = service;
        this.mapper = mapper;
        this.operations = new ResourceOperations<>(mapper, json);
    }

    @Operation(
            summary = "Get {a resource}",
            description = "ETag has the version. A request with If-None-Match gets a 304 if nothing has changed.")
    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<RESPONSE> get(
            Actor actor, @PathVariable Id<Team> teamId, @PathVariable Id<T> id, IfNoneMatch known) {
        return operations.get(service.of(teamId), actor, id, known);
    }

    @Operation(
            summary = "Replace {a resource}",
            description = "Properties that the body omits become empty. With If-Match, only if the version is still the"
                    + " expected one.")
    @PutMapping(
            path = "/{id}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<RESPONSE> replace(
            Actor actor,
            @PathVariable Id<Team> teamId,
            @PathVariable Id<T> id,
            ExpectedVersion expected,
            @RequestBody REQUEST body) {
        return operations.replace(service.of(teamId), actor, id, expected, body);
    }

    @Operation(
            summary = "Change {a resource}",
            description = "JSON Merge Patch (RFC 7396): properties that the body omits keep their values; null clears a"
                    + " property. With If-Match, only if the version is still the expected one.")
    @PatchMapping(
            path = "/{id}",
            consumes = {MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<RESPONSE> patch(
            Actor actor,
            @PathVariable Id<Team> teamId,
            @PathVariable Id<T> id,
            ExpectedVersion expected,
            @RequestBody JsonNode patch) {
        return operations.patch(service.of(teamId), actor, id, expected, patch);
    }

    @Operation(
            summary = "Delete {a resource}",
            description = "With If-Match, only if the version is still the expected one.")
    @DeleteMapping("/{id}")
    public ResponseEntity<Void> delete(
            Actor actor, @PathVariable Id<Team> teamId, @PathVariable Id<T> id, ExpectedVersion expected) {
        return operations.delete(service.of(teamId), actor, id, expected);
    }

    /** Responds with the page that a query finds. */
    protected final ResponseEntity<ListResponse<RESPONSE>> list(
            Actor actor, Id<Team> team, QUERY query, ListRequest<?> request) {
        return request.response(service.of(team).list(actor, query), mapper::toResponse);
    }
}
