package dev.cimiento.application.account.data;

import dev.cimiento.domain.shared.repository.Page;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.shared.repository.SortKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One part of a user's personal data. It is read from the database in batches while the stream is consumed, without a
 * snapshot.
 *
 * @param name the name of the part, such as {@code orders}
 * @param records values by name: text, numbers, times, lists and maps
 */
public record PersonalRecords(String name, Stream<Map<String, Object>> records) {

    /** The number of rows that are read at a time. */
    public static final int BATCH = 200;

    /** Returns all rows of a list, read page by page. */
    public static <V, SORT extends SortKey<?>> Stream<V> pages(
            PageRequest<SORT> first, Function<PageRequest<SORT>, Page<V>> list) {
        return Stream.iterate(
                        Optional.of(list.apply(first)),
                        Optional::isPresent,
                        page -> page.flatMap(Page::next).map(first::from).map(list))
                .flatMap(page -> page.stream().flatMap(present -> present.items().stream()));
    }

    /**
     * Returns all rows that are read in batches.
     *
     * @param after returns the batch after a row; the first batch if empty
     */
    public static <V> Stream<V> batches(Function<Optional<V>, List<V>> after) {
        return Stream.iterate(
                        after.apply(Optional.empty()),
                        batch -> !batch.isEmpty(),
                        batch -> after.apply(Optional.of(batch.get(batch.size() - 1))))
                .flatMap(List::stream);
    }
}
