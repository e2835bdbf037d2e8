package dev.cimiento.db.plan.size;

import java.util.List;

/**
 * A table, materialized view or partition whose size can be pretended.
 *
 * @param id its {@code oid}
 * @param name its name, with the schema unless that is {@code public}
 * @param root the name of the partitioned table to which it belongs; otherwise its own name
 * @param parts the number of partitions with rows among which the rows of the root are divided
 * @param partitioned true if it has no rows itself
 * @param columns its columns in order
 */
record SizedTable(long id, String name, String root, int parts, boolean partitioned, List<SizedColumn> columns) {

    /** The bytes of a page that hold rows. */
    private static final double PAGE = 8192 - 24;

    /** The header of a row, and its pointer in the page. */
    private static final int OVERHEAD = 28;

    private static final double UNKNOWN_NULLS = 0.5;

    /** A row begins at a multiple of 8 bytes, and so do many of its columns. */
    private static final double ALIGNMENT = 1.08;

    /** Returns the number of rows in this table or partition. */
    double rows(ExpectedRows expected) {
        return Math.max(1, expected.of(root) / (double) parts);
    }

    /** Returns the fraction of nulls in a column: half of the rows, if another number is not expected. */
    double nulls(SizedColumn column, ExpectedRows expected) {
        Long stated = expected.byValue(root, column.name()).get("null");
        if (column.required()) {
            return 0;
        }
        return stated == null ? UNKNOWN_NULLS : Math.min(1, stated / (double) expected.of(root));
    }

    long pages(ExpectedRows expected) {
        double width = columns.stream()
                .mapToDouble(column -> column.width() * (1 - nulls(column, expected)))
                .sum();
        return (long) Math.ceil(rows(expected) * (OVERHEAD + width * ALIGNMENT) / PAGE);
    }
}
