package dev.cimiento.db.check;

import dev.cimiento.db.changelog.loss.DataLoss;
import java.util.List;

/**
 * Statements that remove the drift of a database. They are shown to a person and never run by this program.
 *
 * @param statements in the order in which they must run, without a semicolon at their end
 * @param losses the data that they destroy
 * @param remaining the drift that remains after them
 */
public record DriftFix(List<String> statements, List<DataLoss> losses, List<String> remaining) {

    public static final DriftFix NONE = new DriftFix(List.of(), List.of(), List.of());

    public DriftFix {
        statements = List.copyOf(statements);
        losses = List.copyOf(losses);
        remaining = List.copyOf(remaining);
    }
}
