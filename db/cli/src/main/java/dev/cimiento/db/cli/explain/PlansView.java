package dev.cimiento.db.cli.explain;

import dev.cimiento.db.proof.plan.IndexUse;
import dev.cimiento.db.proof.plan.PlannedStatement;
import dev.cimiento.db.proof.plan.ProgramPlans;
import dev.cimiento.db.proof.plan.StatementFinding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plans of a program in JSON output.
 *
 * @param version the major version of the server
 * @param findings the slow plans
 * @param allowed the number of slow plans that comments allow
 * @param rejected the statements that PostgreSQL rejects, so that they have no plan
 * @param assumed the tables without an expected number of rows
 */
record PlansView(
        int version,
        List<FindingView> findings,
        int allowed,
        List<StatementView> statements,
        List<IndexUse> indexes,
        List<String> rejected,
        List<String> assumed) {

    static PlansView of(ProgramPlans plans) {
        return new PlansView(
                plans.version(),
                plans.findings().stream().map(FindingView::of).toList(),
                plans.allowed(),
                plans.statements().stream().map(StatementView::of).toList(),
                plans.indexes(),
                plans.rejected(),
                plans.assumed());
    }

    /**
     * A slow plan.
     *
     * @param place the position of the statement as {@code file:line:column}
     * @param variants the number of variants that have it
     * @param index the statement that creates an index which the planner uses; null if none helps
     * @param plan the plan with that index
     */
    record FindingView(
            String fault,
            String statement,
            String place,
            String variant,
            int variants,
            String message,
            @Nullable String index,
            List<String> plan) {

        static FindingView of(StatementFinding finding) {
            return new FindingView(
                    finding.fault(),
                    finding.statement(),
                    finding.place().toString(),
                    finding.variant(),
                    finding.variants(),
                    finding.message(),
                    finding.advised()
                            .map(StatementFinding.AdvisedIndex::statement)
                            .orElse(null),
                    finding.advised().map(StatementFinding.AdvisedIndex::shape).orElse(List.of()));
        }
    }

    /** A statement with its plans. */
    record StatementView(String statement, String place, List<PlanView> plans) {

        static StatementView of(PlannedStatement planned) {
            return new StatementView(
                    planned.id(),
                    planned.statement().place().toString(),
                    planned.plans().stream()
                            .map(plan -> new PlanView(plan.variant().label(), plan.shape()))
                            .toList());
        }
    }

    /** The plan of a variant. */
    record PlanView(String variant, List<String> plan) {}
}
