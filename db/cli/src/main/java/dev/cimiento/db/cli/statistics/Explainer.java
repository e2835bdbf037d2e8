package dev.cimiento.db.cli.statistics;

import dev.cimiento.db.cli.prove.HistoryProof;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.lint.size.TableSizes;
import dev.cimiento.db.plan.PlannerSettings;
import dev.cimiento.db.plan.size.ExpectedRows;
import dev.cimiento.db.proof.plan.ProgramPlans;
import dev.cimiento.db.proof.plan.StatementFinding.AdvisedIndex;
import dev.cimiento.db.proof.plan.VariantPlan;
import dev.cimiento.db.statistics.GenericPlan;
import dev.cimiento.db.statistics.StatementText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Explains mapped statements: by their plans on a database, and by those on a scratch database whose tables have the same
 * sizes, with temporary tables and indexes that would help.
 *
 * @param history the statements and the history of the project; empty if no project is known, so that there is no scratch
 *     database
 */
record Explainer(DataSource database, Optional<HistoryProof> history) {

    /** Returns the explanations of the loads. */
    Map<MappedLoad, Explanation> explain(List<MappedLoad> loads) {
        Map<MappedLoad, Explanation> explanations = new LinkedHashMap<>();
        try {
            Optional<ProgramPlans> scratch = loads.isEmpty() ? Optional.empty() : scratch();
            try (Connection connection = database.getConnection()) {
                for (MappedLoad load : loads) {
                    explanations.put(
                            load,
                            new Explanation(
                                    plan(load, connection, scratch),
                                    scratch.map(plans -> indexes(load, plans)).orElse(List.of())));
                }
            }
        } catch (SQLException e) {
            throw DatabaseException.because("The statements cannot be explained", e);
        }
        return explanations;
    }

    private Optional<ProgramPlans> scratch() throws SQLException {
        if (history.isEmpty()) {
            return Optional.empty();
        }
        ExpectedRows sizes =
                new ExpectedRows(TableSizes.UNKNOWN.completedBy(database, true).rows());
        return Optional.of(history.get().plans(sizes, PlannerSettings.of(database)));
    }

    private static List<String> plan(MappedLoad load, Connection connection, Optional<ProgramPlans> scratch) {
        StatementText text = load.load().entries().get(0).text();
        GenericPlan plan = GenericPlan.of(connection, text);
        List<String> lines = new ArrayList<>(plan.lines());
        if (plan.isRefused()) {
            scratch.flatMap(plans -> planOf(load, text, plans)).ifPresent(other -> {
                lines.add("On a scratch database with the same sizes:");
                other.shape().forEach(line -> lines.add("  " + line));
            });
        }
        return lines;
    }

    /** Returns the plan of the variant with this text. */
    private static Optional<VariantPlan> planOf(MappedLoad load, StatementText text, ProgramPlans plans) {
        return plans.statements().stream()
                .filter(planned -> planned.id().equals(load.id()))
                .flatMap(planned -> planned.plans().stream())
                .filter(plan -> new StatementText(plan.variant().sql()).shape().equals(text.shape()))
                .findFirst();
    }

    private static List<AdvisedIndex> indexes(MappedLoad load, ProgramPlans plans) {
        return plans.findings().stream()
                .filter(finding -> finding.statement().equals(load.id()))
                .flatMap(finding -> finding.advised().stream())
                .toList();
    }
}
