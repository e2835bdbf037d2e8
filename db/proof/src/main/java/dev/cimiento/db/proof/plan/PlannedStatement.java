package dev.cimiento.db.proof.plan;

import dev.cimiento.db.statement.Statement;
import java.util.List;

/**
 * A mapped statement with the plans of its variants.
 *
 * @param plans the plans of the variants that the server accepts
 * @param isRejected true if the server rejects a variant
 */
public record PlannedStatement(Statement statement, List<VariantPlan> plans, boolean isRejected) {

    public String id() {
        return statement.id();
    }
}
