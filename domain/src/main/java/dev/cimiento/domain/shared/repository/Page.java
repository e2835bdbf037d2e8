package dev.cimiento.domain.shared.repository;

import dev.cimiento.domain.shared.Id;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next where the next page begins; empty on the last one
 * @param total how many rows the query finds in all; empty unless it was asked for
 */
public record Page<V>(List<V> items, Optional<Position> next, OptionalLong total) {

    public Page {
        items = List.copyOf(items);
    }

    /** The page made of the rows read for a request, {@link PageRequest#rowsToRead} at most. */
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
