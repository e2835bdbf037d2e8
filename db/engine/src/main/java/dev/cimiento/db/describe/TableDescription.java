package dev.cimiento.db.describe;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table, as a database has it.
 *
 * @param name with its schema
 * @param comment null if the table has none
 * @param rows the estimate of the last {@code analyze}; -1 if there was none
 * @param tableBytes the size of its rows, with those that are stored out of line
 */
public record TableDescription(
        String name,
        @Nullable String comment,
        long rows,
        long tableBytes,
        long indexBytes,
        List<DescribedColumn> columns,
        List<DescribedConstraint> constraints,
        List<DescribedIndex> indexes,
        List<DescribedReference> references) {

    /**
     * A column.
     *
     * @param defaultValue the expression; null if the column has no default
     */
    public record DescribedColumn(
            String name,
            String type,
            boolean nullable,
            @Nullable String defaultValue,
            @Nullable String comment) {}

    /** A constraint with its definition in SQL. */
    public record DescribedConstraint(String name, String definition) {}

    /** An index with its definition in SQL. */
    public record DescribedIndex(String name, String definition, long bytes) {}

    /** A foreign key of another table that references this one. */
    public record DescribedReference(String table, String constraint, String definition) {}
}
