package dev.cimiento.web.shared.list;

import dev.cimiento.domain.shared.repository.Page;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.SortKey;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * Which page of a list a client asks for: read from {@code limit}, {@code cursor}, {@code offset}, {@code sort} and
 * {@code count}. A handler method that has one as a parameter, with {@link Sorts} on it, has these five parameters.
 */
public final class ListRequest<SORT extends SortKey<?>> {

    private final PageRequest<SORT> page;
    private final String sort;
    private final ListUrl address;

    ListRequest(PageRequest<SORT> page, String sort, ListUrl address) {
        this.page = page;
        this.sort = sort;
        this.address = address;
    }

    public PageRequest<SORT> page() {
        return page;
    }

    /** The page found, with links (RFC 8288) to the next one and the first. */
    public <V, RESPONSE> ResponseEntity<ListResponse<RESPONSE>> answer(
            Page<V> found, Function<V, RESPONSE> toResponse) {
        Optional<Cursor> next = found.next().map(position -> new Cursor(sort, address.filter(), position));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        next.ifPresent(cursor -> answer.header(HttpHeaders.LINK, "<" + address.at(cursor) + ">; rel=\"next\""));
        answer.header(HttpHeaders.LINK, "<" + address.first() + ">; rel=\"first\"");
        return answer.body(new ListResponse<>(
                found.items().stream().map(toResponse).toList(),
                next.map(Cursor::toString).orElse(null),
                found.total().isPresent() ? found.total().getAsLong() : null));
    }
}
