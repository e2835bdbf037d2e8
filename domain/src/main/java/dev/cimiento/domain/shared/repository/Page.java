package dev.cimiento.domain.shared.repository;

import dev.cimiento.domain.shared.Id;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next the position of the next page; empty on the last page
 * @param total the number of all rows of the query; empty unless the request counts them
 */
public record Page<V>(List<V> items, Optional<Position> next, OptionalLong total) {

    public Page {
        items = List.copyOf(items);
    }

    /** Returns the page for a request from at most {@link PageRequest#rowsToRead} rows. */
    public static <V, SORT extends SortKey<V>> Page<V> of(
            List<V> rows, PageRequest<SORT> request, OptionalLong total, Function<V, ? extends Id<?>> idOf) {
        if (rows.size() <= request.limit()) {
            return new Page<>(rows, Optional.empty(), total);
        }
        List<V> shown = rows.subList(0, request.limit());
        V last = shown.get(shown.size() - 1);
        Position next = request.sort()
                .keyOf(last)
                .<Position>map(key -> new Position.After(key, idOf.apply(last)))
                .orElseGet(() -> new Position.Offset(request.offset() + request.limit()));
        return new Page<>(shown, Optional.of(next), total);
    }
}
