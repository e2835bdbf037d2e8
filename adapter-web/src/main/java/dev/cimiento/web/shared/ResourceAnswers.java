package dev.cimiento.web.shared;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers with single resources, each with its entity tag.
 *
 * @param <T> the entity's state
 * @param <V> what a reader sees of it
 * @param <B> what a client sends
 * @param <R> what a client gets
 */
public final class ResourceAnswers<T, V, B, R extends Resource> {

    private final ResourceMapper<T, V, B, R> mapper;
    private final JsonMapper json;
    private final MergePatch mergePatch;

    public ResourceAnswers(ResourceMapper<T, V, B, R> mapper, JsonMapper json) {
        this.mapper = mapper;
        this.json = json;
        this.mergePatch = new MergePatch(json);
    }

    public ResponseEntity<R> created(V view, URI address) {
        R created = mapper.toResponse(view);
        return ResponseEntity.created(address).eTag(tag(created).toString()).body(created);
    }

    public ResponseEntity<R> found(V view, IfNoneMatch known) {
        R found = mapper.toResponse(view);
        EntityTag tag = tag(found);
        return known.has(tag)
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                        .eTag(tag.toString())
                        .build()
                : ResponseEntity.ok().eTag(tag.toString()).body(found);
    }

    public ResponseEntity<R> changed(V view) {
        R changed = mapper.toResponse(view);
        return ResponseEntity.ok().eTag(tag(changed).toString()).body(changed);
    }

    /** The state that a patch makes of what is there. */
    public T patched(JsonNode patch, V view) {
        return mapper.toState(mergePatch.apply(patch, mapper.toRequest(view)));
    }

    private EntityTag tag(R resource) {
        return EntityTag.of(resource, json);
    }
}
