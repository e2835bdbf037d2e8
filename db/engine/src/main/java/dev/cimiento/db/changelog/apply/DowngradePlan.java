package dev.cimiento.db.changelog.apply;

import dev.cimiento.db.changelog.loss.DataLoss;
import dev.cimiento.db.changelog.revision.Revision;
import java.util.List;

/**
 * The revisions that a downgrade rolls back, and the data that it destroys, found without a change to the database.
 *
 * @param from where the database was when the plan was made; elsewhere the plan is not carried out
 * @param to the revision that stays the latest, or {@link Revision#BASE}
 * @param revisions the latest first
 */
public record DowngradePlan(DatabaseState from, String to, List<Revision> revisions, List<DataLoss> losses) {

    public DowngradePlan {
        revisions = List.copyOf(revisions);
        losses = List.copyOf(losses);
    }
}
