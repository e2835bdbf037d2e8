package dev.cimiento.web.shared.list;

import dev.cimiento.domain.shared.repository.Page;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.SortKey;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * The page of a list that a client requests, read from the query parameters {@code limit}, {@code cursor},
 * {@code offset}, {@code sort} and {@code count}. A handler method takes it as a parameter with {@link Sorts}.
 */
public final class ListRequest<SORT extends SortKey<?>> {

    private final PageRequest<SORT> page;
    private final String sort;
    private final ListUrl url;

    ListRequest(PageRequest<SORT> page, String sort, ListUrl url) {
        this.page = page;
        this.sort = sort;
        this.url = url;
    }

    public PageRequest<SORT> page() {
        return page;
    }

    /** Responds with a page, and with links (RFC 8288) to the next and to the first page. */
    public <V, RESPONSE> ResponseEntity<ListResponse<RESPONSE>> response(
            Page<V> found, Function<V, RESPONSE> toResponse) {
        Optional<Cursor> next = found.next().map(position -> new Cursor(sort, url.filter(), position));
        ResponseEntity.BodyBuilder response = ResponseEntity.ok();
        next.ifPresent(cursor -> response.header(HttpHeaders.LINK, "<" + url.at(cursor) + ">; rel=\"next\""));
        response.header(HttpHeaders.LINK, "<" + url.first() + ">; rel=\"first\"");
        return response.body(new ListResponse<>(
                found.items().stream().map(toResponse).toList(),
                next.map(Cursor::toString).orElse(null),
                found.total().isPresent() ? found.total().getAsLong() : null));
    }
}
