package dev.cimiento.web.shared.export;

import dev.cimiento.domain.shared.repository.Direction;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.Position;
import dev.cimiento.domain.shared.repository.SortKey;
import dev.cimiento.web.shared.list.Sorts;
import dev.cimiento.web.shared.request.AcceptedTypes;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.ResponseEntity.BodyBuilder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The sort order of an export, read from the query parameter {@code sort}. A handler method takes it as a parameter
 * with {@link Sorts}.
 */
public record ExportRequest<SORT extends SortKey<?>>(SORT sort, Direction direction) {

    /** Returns the request for the first page of the export. */
    public PageRequest<SORT> start() {
        return new PageRequest<>(sort, direction, Position.START, PageRequest.MAX_LIMIT, false);
    }

    /**
     * Responds with the export; to a HEAD request, without it.
     *
     * @param firstPage reads the first page, so that an error of GET is also an error of HEAD
     */
    public ResponseEntity<Export<?>> response(HttpMethod method, Runnable firstPage, Export<?> export) {
        BodyBuilder response = ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT);
        if (method == HttpMethod.HEAD) {
            firstPage.run();
            return response.contentType(accepted()).build();
        }
        return response.body(export);
    }

    /** Returns the media type of the export that the client prefers. Clients that accept none were rejected earlier. */
    private static MediaType accepted() {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        return AcceptedTypes.of(request).stream()
                .flatMap(accepted -> Export.TYPES.stream().filter(accepted::includes))
                .findFirst()
                .orElse(Export.TYPES.get(0));
    }
}
