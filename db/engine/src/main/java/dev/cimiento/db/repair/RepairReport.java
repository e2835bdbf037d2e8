package dev.cimiento.db.repair;

import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.core.Difference;
import java.util.List;

/**
 * The changes that a repair made.
 *
 * @param stamped the revisions that were recorded without being run, because their objects existed already
 * @param applied the revisions that were applied
 * @param created the objects that were created in addition
 * @param refused the statements that failed to create further objects, each with its error
 * @param seeded true if reference data was loaded
 * @param unseeded true if reference data was not loaded because the schema is incomplete
 * @param remaining the remaining differences to the declared schema, because existing objects are never changed
 */
public record RepairReport(
        List<Revision> stamped,
        List<Revision> applied,
        List<String> created,
        List<String> refused,
        boolean seeded,
        boolean unseeded,
        List<Difference> remaining) {

    public RepairReport {
        stamped = List.copyOf(stamped);
        applied = List.copyOf(applied);
        created = List.copyOf(created);
        refused = List.copyOf(refused);
        remaining = List.copyOf(remaining);
    }
}
