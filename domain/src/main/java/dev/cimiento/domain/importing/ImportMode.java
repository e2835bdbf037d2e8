package dev.cimiento.domain.importing;

import java.util.Set;

/**
 * How the lines of a file are brought in.
 *
 * @param upsert whether what is there already is changed to what its line says; otherwise it stands against the line
 * @param dryRun whether only to say what would be done
 * @param creates the columns whose values are names of others that are made when they are not there
 * @param columns those that the file has: of what is there already, nothing else is changed
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

    public boolean has(String column) {
        return columns.contains(column);
    }
}
