package dev.cimiento.db.repair;

import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.core.Difference;
import java.util.List;
import java.util.Optional;

/**
 * The state of a database before its repair.
 *
 * @param server the version of the server, such as {@code PostgreSQL 18.6}
 * @param hasRows true if a table has rows, so that data could be lost
 * @param recorded the revisions in its log table
 * @param recognized the revision that its objects match, if it is later than the recorded ones; the repair records it
 * @param partly true if it has some objects of the history and no recorded revision, so that no revision can be applied
 * @param pending the number of revisions that are neither recorded nor recognized
 * @param differences the differences to the declared schema
 */
public record Diagnosis(
        String server,
        boolean hasRows,
        List<Revision> recorded,
        Optional<Revision> recognized,
        boolean partly,
        int pending,
        List<Difference> differences) {

    public Diagnosis {
        recorded = List.copyOf(recorded);
        differences = List.copyOf(differences);
    }

    /** Returns true if a repair would change the database. It does not change existing objects that differ. */
    public boolean isRepairable() {
        return recognized.isPresent()
                || partly
                || pending > 0
                || differences.stream().anyMatch(Difference::isMissing);
    }

    /** Returns true if nothing is wrong. */
    public boolean isHealthy() {
        return recognized.isEmpty() && pending == 0 && differences.isEmpty();
    }
}
