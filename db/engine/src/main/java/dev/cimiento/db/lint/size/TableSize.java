package dev.cimiento.db.lint.size;

import java.util.Locale;

/**
 * The size of a table.
 *
 * @param rows the number of rows, as the planner or a file of expected sizes knows it
 * @param bytes the size of the rows on disk
 * @param allBytes the size with indexes and large values
 */
public record TableSize(long rows, long bytes, long allBytes) {

    /** The bytes of a row in a table of which only the number of rows is known. */
    private static final long BYTES_OF_ROW = 150;

    private static final long BYTES_OF_ROW_WITH_INDEXES = 300;

    static TableSize expected(long rows) {
        return new TableSize(rows, rows * BYTES_OF_ROW, rows * BYTES_OF_ROW_WITH_INDEXES);
    }

    /** Such as {@code 1,200,000 rows}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d %s", rows, rows == 1 ? "row" : "rows");
    }
}
