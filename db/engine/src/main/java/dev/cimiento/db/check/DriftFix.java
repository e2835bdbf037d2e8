package dev.cimiento.db.check;

import dev.cimiento.db.changelog.loss.DataLoss;
import java.util.List;

/**
 * What would make a database again what its revisions made of it.
 *
 * @param statements in the order in which they would be run, without a semicolon at their end
 * @param losses what they would destroy
 * @param left where the database would not be what its revisions made of it even then
 */
public record DriftFix(List<String> statements, List<DataLoss> losses, List<String> left) {

    public static final DriftFix NONE = new DriftFix(List.of(), List.of(), List.of());

    public DriftFix {
        statements = List.copyOf(statements);
        losses = List.copyOf(losses);
        left = List.copyOf(left);
    }
}
