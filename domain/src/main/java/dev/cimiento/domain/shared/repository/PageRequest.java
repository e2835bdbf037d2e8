package dev.cimiento.domain.shared.repository;

import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.ViolationCode;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A page of a list: sort order, position and size.
 *
 * @param limit the maximum number of rows, 1 to {@value #MAX_LIMIT}
 * @param counted true to count all rows of the query, which reads them all
 */
public record PageRequest<SORT extends SortKey<?>>(
        SORT sort, Direction direction, Position from, int limit, boolean counted) {

    public static final int DEFAULT_LIMIT = 20;
    public static final int MAX_LIMIT = 200;
    public static final int MAX_OFFSET = 10_000;
    public static final int MAX_RANKED = 1_000;

    public PageRequest {
        Rules rules = new Rules();
        rules.require(
                limit >= 1 && limit <= MAX_LIMIT,
                "limit",
                ViolationCode.OUT_OF_RANGE,
                "must be between 1 and " + MAX_LIMIT);
        if (from instanceof Position.Offset offset) {
            int last = sort.ranks() ? MAX_RANKED - 1 : MAX_OFFSET;
            rules.require(
                    offset.rows() >= 0 && offset.rows() <= last,
                    "offset",
                    ViolationCode.OUT_OF_RANGE,
                    "must be between 0 and " + last
                            + (sort.ranks() ? " in this order" : "; use the cursor to read further"));
        } else {
            rules.require(!sort.ranks(), "cursor", ViolationCode.CONTRADICTORY, "cannot be used with this sort order");
        }
        rules.enforce();
    }

    public static <SORT extends SortKey<?>> PageRequest<SORT> first(SORT sort, int limit) {
        return new PageRequest<>(sort, Direction.ASCENDING, Position.START, limit, false);
    }

    public PageRequest<SORT> from(Position position) {
        return new PageRequest<>(sort, direction, position, limit, counted);
    }

    public boolean descending() {
        return direction == Direction.DESCENDING;
    }

    public Optional<Position.After> after() {
        return from instanceof Position.After after ? Optional.of(after) : Optional.empty();
    }

    public int offset() {
        return from instanceof Position.Offset offset ? offset.rows() : 0;
    }

    /**
     * Returns the number of rows to read: one more than the limit, to find out whether there is a next page. A ranked
     * list ends at {@value #MAX_RANKED} rows.
     */
    public int rowsToRead() {
        return sort.ranks() ? Math.min(limit + 1, MAX_RANKED - offset()) : limit + 1;
    }

    /**
     * Reads a list page by page to its end, without a snapshot: rows whose sort key changes in the meantime can be read
     * twice or not at all.
     */
    public <V> void readAll(Function<PageRequest<SORT>, Page<V>> list, Consumer<V> reader) {
        Optional<PageRequest<SORT>> next = Optional.of(this);
        while (next.isPresent()) {
            Page<V> page = list.apply(next.get());
            page.items().forEach(reader);
            next = page.next().map(this::from);
        }
    }
}
