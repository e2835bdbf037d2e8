package dev.cimiento.db.backup;

import dev.cimiento.db.backup.file.BackupFile;
import dev.cimiento.db.backup.manifest.AppliedChangeSet;
import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.core.DatabaseException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The part of a history that builds the schema of a backup.
 *
 * @param changelog the history up to the latest revision that was applied completely
 * @param halfApplied the next revision, if some of its change sets were applied
 * @param changeSets the ids of all applied change sets
 */
record RestorePlan(Changelog changelog, Optional<Revision> halfApplied, Set<String> changeSets) {

    /**
     * Finds the revisions of a file. Tables and columns of a half-applied revision are created from the file.
     *
     * @throws DatabaseException if the file has revisions that the history does not have, or not in its order
     */
    static RestorePlan of(BackupFile file, Changelog history) {
        List<AppliedChangeSet> applied = file.manifest().changeSets();
        requireKnown(file, applied, history);
        Set<String> ids =
                new HashSet<>(applied.stream().map(AppliedChangeSet::id).toList());
        List<Revision> complete = history.revisions().stream()
                .takeWhile(revision -> ids.containsAll(revision.changeSets()))
                .toList();
        history.revisions().stream()
                .skip(complete.size() + 1L)
                .filter(revision -> revision.changeSets().stream().anyMatch(ids::contains))
                .findFirst()
                .ifPresent(later -> {
                    throw new DatabaseException("The backup " + file.path() + " has the revision " + later
                            + ", but not " + history.revisions().get(complete.size())
                            + " before it. Use the history of the release that made the backup.");
                });
        Optional<Revision> half = history.revisions().stream()
                .skip(complete.size())
                .filter(revision -> revision.changeSets().stream().anyMatch(ids::contains))
                .findFirst();
        String latest = complete.isEmpty()
                ? Revision.BASE
                : complete.get(complete.size() - 1).id();
        return new RestorePlan(history.upTo(latest), half, ids);
    }

    private static void requireKnown(BackupFile file, List<AppliedChangeSet> applied, Changelog history) {
        Set<String> unknown = new LinkedHashSet<>();
        for (AppliedChangeSet set : applied) {
            if (history.revisions().stream()
                    .noneMatch(revision -> revision.id().equals(set.revision())
                            && revision.changeSets().contains(set.id()))) {
                unknown.add(set.revision());
            }
        }
        if (!unknown.isEmpty()) {
            throw new DatabaseException(
                    "The backup " + file.path() + " is newer than the changelog, which does not have "
                            + String.join(", ", unknown)
                            + ". Nothing was changed. Restore it with the release that made it, or with a later one.");
        }
    }

    /** Returns true if the restore applies or records a revision. */
    boolean buildsSchema() {
        return revision().isPresent() || halfApplied.isPresent();
    }

    Optional<Revision> revision() {
        return changelog.head();
    }
}
