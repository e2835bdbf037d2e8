package dev.cimiento.db.backup;

import dev.cimiento.db.backup.manifest.Manifest;
import dev.cimiento.db.backup.restore.RestoredGrants;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.invariant.BrokenInvariant;
import java.util.List;
import java.util.Optional;

/**
 * The result of a restore.
 *
 * @param manifest the content of the file
 * @param revision the revision to which the schema was built; empty for a database without history
 * @param created the kinds and names of objects that the history does not have and the file does
 * @param missing the objects of the saved database that neither the history nor the file can create, such as functions
 *     that were created by hand
 * @param grants the privileges that could not be restored
 * @param broken the invariants that do not hold
 * @param pending the revisions that can now be applied
 */
public record RestoreReport(
        Manifest manifest,
        Optional<Revision> revision,
        List<String> created,
        List<String> missing,
        RestoredGrants grants,
        List<BrokenInvariant> broken,
        List<Revision> pending) {

    public RestoreReport {
        created = List.copyOf(created);
        missing = List.copyOf(missing);
        broken = List.copyOf(broken);
        pending = List.copyOf(pending);
    }
}
