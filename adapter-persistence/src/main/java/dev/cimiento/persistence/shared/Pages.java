package dev.cimiento.persistence.shared;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.repository.Page;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.SortKey;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** Builds pages from the rows of a statement. */
public final class Pages {

    private Pages() {}

    /**
     * @param rows at most {@link PageRequest#rowsToRead}
     * @param count counts all rows by a second statement; called only if the request asks for the total
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
