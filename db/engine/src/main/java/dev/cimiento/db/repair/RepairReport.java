package dev.cimiento.db.repair;

import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.core.Difference;
import java.util.List;

/**
 * What a repair did.
 *
 * @param stamped the revisions that were recorded without being run, because the database had them already
 * @param applied the revisions that were applied
 * @param created what was missing beside that
 * @param refused the statements that would have created more, each with the reason why the database refused
 * @param seeded whether reference data was loaded
 * @param unseeded whether there is reference data that was not, since not all is as declared
 * @param left where the database still is not as declared: what is there is never touched
 */
public record RepairReport(
        List<Revision> stamped,
        List<Revision> applied,
        List<String> created,
        List<String> refused,
        boolean seeded,
        boolean unseeded,
        List<Difference> left) {

    public RepairReport {
        stamped = List.copyOf(stamped);
        applied = List.copyOf(applied);
        created = List.copyOf(created);
        refused = List.copyOf(refused);
        left = List.copyOf(left);
    }
}
