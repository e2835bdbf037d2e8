package dev.cimiento.db.check;

import dev.cimiento.db.changelog.DataLoss;
import java.util.List;

/**
 * What would make a database again what its revisions made of it.
 *
 * @param statements in the order in which they would be run, without a semicolon at their end
 * @param losses what they would destroy
 */
public record Remedy(List<String> statements, List<DataLoss> losses) {

    public Remedy {
        statements = List.copyOf(statements);
        losses = List.copyOf(losses);
    }
}
