package dev.cimiento.db.plan.index;

import dev.cimiento.db.plan.PlanNode;
import dev.cimiento.db.plan.size.SizedSchema;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Tries indexes on a scratch database, and advises one that the planner uses.
 *
 * <pre>{@code
 * for (PlanFinding finding : new PlanCheck(sized).check(plan)) {
 *     advice.on(finding, sql, types).ifPresent(tried -> System.out.println(tried.statement()));
 * }
 * }</pre>
 */
public record IndexAdvice(SizedSchema sized, PlanCheck check) {

    /**
     * An index that the planner uses, and that removes the fault.
     *
     * @param statement the statement that creates it
     * @param plan the plan with it
     */
    public record Advised(String statement, PlanNode plan) {}

    /**
     * Returns the first index that removes a fault of a plan.
     *
     * @param sql the statement, with {@code $1} for its first parameter
     * @param parameterTypes the types of its parameters; if the list is empty, the server infers them
     */
    public Optional<Advised> on(PlanFinding finding, String sql, List<String> parameterTypes) throws SQLException {
        for (String definition : IndexCandidates.of(finding)) {
            Optional<PlanNode> plan = planWith(finding, definition, sql, parameterTypes);
            if (plan.isPresent() && uses(plan.get()) && !remains(finding, plan.get())) {
                return Optional.of(new Advised(
                        "create index on " + finding.table().replaceFirst("^public\\.", "") + " " + definition,
                        plan.get()));
            }
        }
        return Optional.empty();
    }

    /** Returns the plan with an index; empty if the server rejects it, such as a type without an order. */
    private Optional<PlanNode> planWith(PlanFinding finding, String definition, String sql, List<String> types)
            throws SQLException {
        try {
            return Optional.of(sized.withIndex(
                    finding.table(), definition, () -> sized.explain().plan(sql, types)));
        } catch (SQLException rejected) {
            return Optional.empty();
        }
    }

    private static boolean uses(PlanNode plan) {
        return plan.all().stream().anyMatch(node -> node.index().equals(SizedSchema.TRIED));
    }

    private boolean remains(PlanFinding finding, PlanNode plan) {
        return check.check(plan).stream()
                .anyMatch(other -> other.table().equals(finding.table())
                        && other.scan().alias().equals(finding.scan().alias()));
    }
}
