package dev.cimiento.domain.importing;

import java.util.Set;

/**
 * The options of an import.
 *
 * @param upsert true to update what exists already; false to report such lines as errors
 * @param dryRun true to check and count without changing anything
 * @param creates the columns whose values name other entities, such as categories; missing ones are created
 * @param columns the columns of the file; existing entities are changed in these columns only
 */
public record ImportMode(boolean upsert, boolean dryRun, Set<String> creates, Set<String> columns) {

    public ImportMode {
        creates = Set.copyOf(creates);
        columns = Set.copyOf(columns);
    }

    public ImportMode(boolean upsert, boolean dryRun, Set<String> creates) {
        this(upsert, dryRun, creates, Set.of());
    }

    public ImportMode forColumns(Set<String> present) {
        return new ImportMode(upsert, dryRun, creates, present);
    }

    public boolean creates(String column) {
        return creates.contains(column);
    }

    public boolean hasColumn(String column) {
        return columns.contains(column);
    }
}
