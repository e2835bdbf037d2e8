package dev.cimiento.persistence.shared;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.repository.Page;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.SortKey;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** Pages out of the rows of a statement. */
public final class Pages {

    private Pages() {}

    /**
     * @param rows {@link PageRequest#rowsToRead} at most
     * @param count asked only where the request is to be counted, by a second statement
     */
    public static <V, SORT extends SortKey<V>> Page<V> of(
            List<? extends Row<V>> rows,
            PageRequest<SORT> request,
            LongSupplier count,
            Function<V, ? extends Id<?>> idOf) {
        OptionalLong total = request.counted() ? OptionalLong.of(count.getAsLong()) : OptionalLong.empty();
        return Page.of(rows.stream().<V>map(Row::read).toList(), request, total, idOf);
    }
}
