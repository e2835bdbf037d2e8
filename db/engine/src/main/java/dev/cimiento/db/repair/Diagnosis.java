package dev.cimiento.db.repair;

import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.core.Difference;
import java.util.List;
import java.util.Optional;

/**
 * What a database looks like before it is repaired.
 *
 * @param server what the server says that it is, such as {@code PostgreSQL 18.6}
 * @param hasRows whether any table has rows, so that there is something to lose
 * @param recorded the revisions that its log says it has
 * @param recognized the revision that its tables show it to have, where its log says less; it will be recorded
 * @param partly whether it has a part of the first revision's tables and no log: then nothing can be applied to it
 * @param differences to what is declared
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

    /** Whether a repair would change the database: what differs and is there it leaves alone. */
    public boolean isMendable() {
        return recognized.isPresent()
                || partly
                || pending > 0
                || differences.stream().anyMatch(Difference::isMissing);
    }

    /** Whether nothing is wrong. */
    public boolean isHealthy() {
        return recognized.isEmpty() && pending == 0 && differences.isEmpty();
    }
}
