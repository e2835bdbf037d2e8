package dev.cimiento.db.proof.plan;

import dev.cimiento.db.plan.PlanNode;
import dev.cimiento.db.plan.PlanShape;
import dev.cimiento.db.plan.index.PlanFinding;
import dev.cimiento.db.statement.variant.Parameter;
import dev.cimiento.db.statement.variant.Variant;
import java.util.List;

/**
 * The plan that the server uses for a variant of a statement once it is prepared.
 *
 * @param variant the variant
 * @param sql the planned SQL; the numbers of a page are in it if the server plans each call
 * @param parameterTypes the types of the parameters
 * @param plan the plan
 * @param findings the faults of the plan
 */
public record VariantPlan(
        Variant variant, String sql, List<String> parameterTypes, PlanNode plan, List<PlanFinding> findings) {

    /** Returns the shape of a plan of this variant, with the names of its parameters. */
    public List<String> shape(PlanNode other) {
        return PlanShape.of(other, names());
    }

    /** Returns a condition with the names of the parameters. */
    String named(String condition) {
        return PlanShape.named(condition, names());
    }

    private List<String> names() {
        return variant.parameters().stream().map(Parameter::name).toList();
    }

    public List<String> shape() {
        return shape(plan);
    }
}
