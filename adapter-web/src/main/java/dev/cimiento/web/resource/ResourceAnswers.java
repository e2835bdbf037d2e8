package dev.cimiento.web.resource;

import java.net.URI;
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
    private final TaggedAnswers answers;
    private final MergePatch mergePatch;

    public ResourceAnswers(ResourceMapper<T, V, B, R> mapper, JsonMapper json) {
        this.mapper = mapper;
        this.answers = new TaggedAnswers(json);
        this.mergePatch = new MergePatch(json);
    }

    public ResponseEntity<R> created(V view, URI address) {
        return answers.created(mapper.toResponse(view), address);
    }

    public ResponseEntity<R> found(V view, IfNoneMatch known) {
        return answers.found(mapper.toResponse(view), known);
    }

    public ResponseEntity<R> changed(V view) {
        return answers.changed(mapper.toResponse(view));
    }

    /** The state that a patch makes of what is there. */
    public T patched(JsonNode patch, V view) {
        return mapper.toState(mergePatch.apply(patch, mapper.toRequest(view)));
    }
}
