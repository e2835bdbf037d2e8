package dev.cimiento.web.resource;

import dev.cimiento.application.shared.CrudService;
import dev.cimiento.domain.shared.Actor;
import dev.cimiento.domain.shared.Expected;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.View;
import dev.cimiento.domain.shared.repository.Query;
import dev.cimiento.web.idempotency.IdempotentRequest;
import dev.cimiento.web.idempotency.IdempotentResponse;
import dev.cimiento.web.shared.list.ListRequest;
import dev.cimiento.web.shared.list.ListResponse;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The five operations that every resource has. A feature's controller extends it, says where it is, and adds its list,
 * since each list has filters of its own.
 *
 * @param <T> the entity's state
 * @param <V> what a reader sees of it
 * @param <Q> which of them to list
 * @param <B> what a client sends
 * @param <R> what a client gets
 */
public abstract class CrudController<T, V extends View<T>, Q extends Query<?>, B, R extends Resource> {

    private final CrudService<T, V, Q> service;
    private final ResourceMapper<T, V, B, R> mapper;
    private final ResourceAnswers<T, V, B, R> answers;

    protected CrudController(CrudService<T, V, Q> service, ResourceMapper<T, V, B, R> mapper, JsonMapper json) {
        this.service = service;
        this.mapper = mapper;
        this.answers = new ResourceAnswers<>(mapper, json);
    }

    @Operation(summary = "Create {a resource}")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    public IdempotentResponse<R> create(Actor actor, @RequestBody B body, IdempotentRequest request) {
        return request.once(actor, () -> {
            V created = service.create(actor, mapper.toState(body));
            return answers.created(created, request.addressOf(created.entity().id()));
        });
    }

    @Operation(summary = "Get {a resource}")
    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<R> get(Actor actor, @PathVariable Id<T> id, IfNoneMatch known) {
        return answers.found(service.get(actor, id), known);
    }

    @Operation(summary = "Replace {a resource}", description = "What the body does not name becomes empty.")
    @PutMapping(
            path = "/{id}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<R> replace(Actor actor, @PathVariable Id<T> id, Expected expected, @RequestBody B body) {
        T state = mapper.toState(body);
        return answers.changed(service.replace(actor, id, expected, state));
    }

    @Operation(
            summary = "Change {a resource}",
            description = "JSON Merge Patch (RFC 7396): what the body does not name stays; null clears.")
    @PatchMapping(
            path = "/{id}",
            consumes = {MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<R> patch(
            Actor actor, @PathVariable Id<T> id, Expected expected, @RequestBody JsonNode patch) {
        return answers.changed(service.change(actor, id, expected, view -> answers.patched(patch, view)));
    }

    @Operation(summary = "Delete {a resource}")
    @DeleteMapping("/{id}")
    public ResponseEntity<Void> delete(Actor actor, @PathVariable Id<T> id, Expected expected) {
        service.delete(actor, id, expected);
        return ResponseEntity.noContent().build();
    }

    /** Creates many at once; what is wrong is named by its place in {@code items}. */
    protected final ResponseEntity<BatchResponse<R>> createAll(Actor actor, @Nullable List<B> bodies) {
        List<V> created =
                service.createAll(actor, Batch.states(Objects.requireNonNullElse(bodies, List.of()), mapper::toState));
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new BatchResponse<>(
                        created.stream().map(mapper::toResponse).toList()));
    }

    /** The page that a query finds; what each list of a resource ends with. */
    protected final ResponseEntity<ListResponse<R>> list(Actor actor, Q query, ListRequest<?> request) {
        return request.answer(service.list(actor, query), mapper::toResponse);
    }
}
