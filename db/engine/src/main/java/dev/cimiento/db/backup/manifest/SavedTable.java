package dev.cimiento.db.backup.manifest;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of the saved database. A partitioned table has no rows of its own; each of its partitions is a table.
 *
 * @param name the name
 * @param parent the partitioned table that it is a partition of, such as {@code public.orders}; else empty
 * @param entry the entry of the file with the rows; empty for a partitioned table
 * @param condition the {@code where} clause of the rows that are saved from a table of an extension; else empty
 * @param creation the script that creates the table if the history does not, with its keys, checks and indexes
 * @param references the script that adds its foreign keys after {@code creation} and after the rows
 * @param columns all columns, in the order of the table
 * @param data the size and checksum of the rows
 */
public record SavedTable(
        ObjectName name,
        String parent,
        String entry,
        String condition,
        String creation,
        String references,
        List<SavedColumn> columns,
        TableData data)
        implements RowEntry {

    public SavedTable {
        columns = List.copyOf(columns);
    }

    /** Returns true if the file has an entry with rows of this table. */
    public boolean hasData() {
        return !entry.isEmpty();
    }

    /** Returns this table after its rows were written. */
    public SavedTable with(TableData written) {
        return new SavedTable(name, parent, entry, condition, creation, references, columns, written);
    }

    /** Returns the names of the columns whose values are in the file, in quotes and separated by commas. */
    public String columnList() {
        return columns.stream()
                .filter(column -> !column.generated())
                .map(column -> ObjectName.quoted(column.name()))
                .collect(Collectors.joining(", "));
    }

    @Override
    public String label() {
        return name.toString();
    }

    @Override
    public String copyOut() {
        // A query is needed for a condition, and for a table without columns, whose rows have to be counted too.
        return columnList().isEmpty() || !condition.isEmpty()
                ? "copy (select " + columnList() + " from only " + name.sql() + " " + condition + ") to stdout"
                : "copy " + name.sql() + " (" + columnList() + ") to stdout";
    }

    @Override
    public String copyIn() {
        return "copy " + name.sql() + (columnList().isEmpty() ? "" : " (" + columnList() + ")") + " from stdin";
    }
}
