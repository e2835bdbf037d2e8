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
 * In which order a client wants all of a list, read from {@code sort}. A handler method that has one as a parameter,
 * with {@link Sorts} on it, has this parameter.
 */
public record ExportRequest<SORT extends SortKey<?>>(SORT sort, Direction direction) {

    /** The first of the pages that it is read by. */
    public PageRequest<SORT> start() {
        return new PageRequest<>(sort, direction, Position.START, PageRequest.MAX_LIMIT, false);
    }

    /**
     * The export, or the answer without it to who asks for its head.
     *
     * @param firstPage reads it, so that what would refuse the export refuses its head too
     */
    public ResponseEntity<Export<?>> answer(HttpMethod method, Runnable firstPage, Export<?> export) {
        BodyBuilder answer = ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT);
        if (method == HttpMethod.HEAD) {
            firstPage.run();
            return answer.contentType(accepted()).build();
        }
        return answer.body(export);
    }

    /** The type of the export that the client likes best; other requests do not get here. */
    private static MediaType accepted() {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        return AcceptedTypes.of(request).stream()
                .flatMap(accepted -> Export.TYPES.stream().filter(accepted::includes))
                .findFirst()
                .orElse(Export.TYPES.get(0));
    }
}
