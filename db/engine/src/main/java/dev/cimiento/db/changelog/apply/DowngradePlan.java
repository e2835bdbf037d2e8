package dev.cimiento.db.changelog.apply;

import dev.cimiento.db.changelog.loss.DataLoss;
import dev.cimiento.db.changelog.revision.Revision;
import java.util.List;

/**
 * The revisions that a downgrade rolls back and the data that it destroys, found without changing the database.
 *
 * @param from the state of the database when the plan was made; the plan runs only in that state
 * @param to the revision that becomes the latest, or {@link Revision#BASE}
 * @param revisions the latest first
 */
public record DowngradePlan(DatabaseState from, String to, List<Revision> revisions, List<DataLoss> losses) {

    public DowngradePlan {
        revisions = List.copyOf(revisions);
        losses = List.copyOf(losses);
    }
}
