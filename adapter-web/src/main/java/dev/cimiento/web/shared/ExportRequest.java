package dev.cimiento.web.shared;

import dev.cimiento.domain.shared.Direction;
import dev.cimiento.domain.shared.PageRequest;
import dev.cimiento.domain.shared.Position;
import dev.cimiento.domain.shared.SortKey;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/**
 * In which order a client wants all of a list, read from {@code sort}. A handler method that has one as a parameter,
 * with {@link Sorts} on it, has this parameter.
 */
public record ExportRequest<S extends SortKey<?>>(S sort, Direction direction) {

    /** The first of the pages that it is read by. */
    public PageRequest<S> start() {
        return new PageRequest<>(sort, direction, Position.START, PageRequest.MAX_LIMIT, false);
    }

    /** The whole export; nothing of it is read when only its head is asked for. */
    public ResponseEntity<Export<?>> answer(HttpMethod method, Export<?> export) {
        return method == HttpMethod.HEAD ? ResponseEntity.ok().build() : ResponseEntity.ok(export);
    }
}
