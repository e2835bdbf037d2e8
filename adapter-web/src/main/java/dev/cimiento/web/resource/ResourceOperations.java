package dev.cimiento.web.resource;

import dev.cimiento.application.shared.CrudUseCases;
import dev.cimiento.application.shared.ExistingEntityUseCases;
import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.View;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.web.idempotency.IdempotentRequest;
import dev.cimiento.web.idempotency.IdempotentResponse;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Translates the five operations of a resource between HTTP and its use cases, for controllers whose paths differ. The use
 * cases are a parameter, because those of a resource inside another one depend on the path.
 *
 * @param <T> the entity's state
 * @param <V> the entity with the data of other entities that a response shows
 * @param <REQUEST> the body of a request
 * @param <RESPONSE> the body of a response
 */
public final class ResourceOperations<T, V extends View<T>, REQUEST, RESPONSE extends Resource> {

    private final ResourceMapper<T, V, REQUEST, RESPONSE> mapper;
    private final TaggedResponses responses;
    private final MergePatch mergePatch;

    public ResourceOperations(ResourceMapper<T, V, REQUEST, RESPONSE> mapper, JsonMapper json) {
        this.mapper = mapper;
        this.responses = new TaggedResponses(json);
        this.mergePatch = new MergePatch(json);
    }

    public IdempotentResponse<RESPONSE> create(
            CrudUseCases<T, V, ?> service, Actor actor, REQUEST body, IdempotentRequest request) {
        return request.once(actor, () -> {
            V created = service.create(actor, mapper.toState(body));
            return responses.created(
                    mapper.toResponse(created),
                    request.addressOf(created.entity().id()));
        });
    }

    public ResponseEntity<RESPONSE> get(
            ExistingEntityUseCases<T, V, ?> service, Actor actor, Id<T> id, IfNoneMatch known) {
        return responses.found(mapper.toResponse(service.get(actor, id)), known);
    }

    public ResponseEntity<RESPONSE> replace(
            ExistingEntityUseCases<T, V, ?> service, Actor actor, Id<T> id, ExpectedVersion expected, REQUEST body) {
        T state = mapper.toState(body);
        V replaced = ChangeRetry.run(expected, () -> service.replace(actor, id, expected, state));
        return responses.changed(mapper.toResponse(replaced));
    }

    public ResponseEntity<RESPONSE> patch(
            ExistingEntityUseCases<T, V, ?> service, Actor actor, Id<T> id, ExpectedVersion expected, JsonNode patch) {
        V patched = ChangeRetry.run(expected, () -> {
            V present = service.getForChange(actor, id, expected);
            REQUEST merged = mergePatch.apply(patch, mapper.toRequest(present));
            return service.replace(actor, present, mapper.toState(merged));
        });
        return responses.changed(mapper.toResponse(patched));
    }

    public ResponseEntity<Void> delete(
            ExistingEntityUseCases<T, V, ?> service, Actor actor, Id<T> id, ExpectedVersion expected) {
        return ChangeRetry.run(expected, () -> {
            service.delete(actor, id, expected);
            return ResponseEntity.noContent().build();
        });
    }
}
