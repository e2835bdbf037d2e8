package dev.cimiento.db.autogenerate.changeset;

import java.util.List;

/**
 * The change sets of a revision in the short form.
 *
 * @param changeSets one, or two if an enum value is added and used
 * @param existing the relations that exist before the revision
 */
public record PlannedRevision(List<PlannedChangeSet> changeSets, ExistingRelations existing) {

    public PlannedRevision {
        changeSets = List.copyOf(changeSets);
    }

    /** Returns the statements of the upgrade. */
    public List<String> statements() {
        return changeSets.stream()
                .flatMap(changeSet -> changeSet.statements().stream())
                .toList();
    }

    /** Returns the differences that remain after the upgrade and after the rollback. */
    public List<String> remaining() {
        return changeSets.stream()
                .flatMap(changeSet -> changeSet.remaining().stream())
                .toList();
    }
}
