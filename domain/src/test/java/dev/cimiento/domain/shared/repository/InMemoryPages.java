package dev.cimiento.domain.shared.repository;

import dev.cimiento.domain.shared.Id;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/** Reads a page of rows in memory. */
public final class InMemoryPages {

    private InMemoryPages() {}

    public static <V, SORT extends SortKey<V>> Page<V> page(
            List<V> found, PageRequest<SORT> request, Function<V, ? extends Id<?>> idOf) {
        Comparator<V> byKey = Comparator.comparing(
                row -> request.sort().keyOf(row).orElseThrow(),
                request.sort().keyType().order());
        return page(found, request, idOf, byKey);
    }

    /** Reads a page in an order that only ranks; an ascending page begins with the lowest rank. */
    public static <V, SORT extends SortKey<V>> Page<V> page(
            List<V> found, PageRequest<SORT> request, Function<V, ? extends Id<?>> idOf, Comparator<V> order) {
        Comparator<V> total = order.thenComparing(idOf, Comparator.<Id<?>>naturalOrder());
        List<V> rows = found.stream()
                .sorted(request.descending() ? total.reversed() : total)
                .filter(row -> request.after().isEmpty()
                        || isBehind(row, request.after().get(), request, idOf))
                .skip(request.offset())
                .limit(request.rowsToRead())
                .toList();
        OptionalLong count = request.counted() ? OptionalLong.of(found.size()) : OptionalLong.empty();
        return Page.of(rows, request, count, idOf);
    }

    private static <V, SORT extends SortKey<V>> boolean isBehind(
            V row, Position.After after, PageRequest<SORT> request, Function<V, ? extends Id<?>> idOf) {
        int byKey = request.sort()
                .keyType()
                .order()
                .compare(request.sort().keyOf(row).orElseThrow(), after.key());
        int order = byKey != 0 ? byKey : idOf.apply(row).compareTo(after.id());
        return request.descending() ? order < 0 : order > 0;
    }
}
