package dev.cimiento.web.shared;

import dev.cimiento.domain.shared.Direction;
import dev.cimiento.domain.shared.PageRequest;
import dev.cimiento.domain.shared.Position;
import dev.cimiento.domain.shared.SortKey;
import org.springframework.http.HttpHeaders;
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

    public ResponseEntity<Export<?>> answer(Export<?> export) {
        return ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).body(export);
    }

    /** The answer without the export, to who asks for its head. */
    public ResponseEntity<Export<?>> head() {
        return ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT).build();
    }
}
