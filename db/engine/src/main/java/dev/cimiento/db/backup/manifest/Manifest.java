package dev.cimiento.db.backup.manifest;

import java.util.List;
import java.util.Optional;

/**
 * The description of a backup: its origin and its content.
 *
 * @param origin the database from which it was made
 * @param changeSets the change sets that its log table records, in the order in which they were applied
 * @param tables its tables, each after the ones that it inherits from or is a partition of
 * @param sequences its sequences
 * @param views its materialized views that have rows, each after the ones that it reads
 * @param objects the kinds and names of all objects, in the form of {@link dev.cimiento.db.core.Difference#object()}
 * @param grants the privileges of other roles than the owners, and default privileges
 * @param largeObjects its large objects
 */
public record Manifest(
        Origin origin,
        List<AppliedChangeSet> changeSets,
        List<SavedTable> tables,
        List<SavedSequence> sequences,
        List<ObjectName> views,
        List<String> objects,
        List<SavedGrant> grants,
        SavedLargeObjects largeObjects) {

    /** The version of the format that this program writes, and the latest that it reads. Format 1 has no Zstandard. */
    public static final int FORMAT = 2;

    public Manifest {
        changeSets = List.copyOf(changeSets);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        views = List.copyOf(views);
        objects = List.copyOf(objects);
        grants = List.copyOf(grants);
    }

    /** Returns the tables with rows in the file. */
    public List<SavedTable> tablesWithData() {
        return tables.stream().filter(SavedTable::hasData).toList();
    }

    /** Returns the id of the latest revision of which a change set was applied; empty without a history. */
    public Optional<String> revision() {
        return changeSets.isEmpty()
                ? Optional.empty()
                : Optional.of(changeSets.get(changeSets.size() - 1).revision());
    }

    public long rows() {
        return tables.stream().mapToLong(table -> table.data().rows()).sum();
    }
}
