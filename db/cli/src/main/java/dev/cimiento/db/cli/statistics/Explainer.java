package dev.cimiento.db.cli.statistics;

import dev.cimiento.db.cli.prove.HistoryProof;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.lint.size.TableSizes;
import dev.cimiento.db.plan.size.ExpectedRows;
import dev.cimiento.db.proof.plan.StatementFinding;
import dev.cimiento.db.proof.plan.StatementFinding.AdvisedIndex;
import dev.cimiento.db.statistics.GenericPlan;
import dev.cimiento.db.statistics.StatementText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Explains mapped statements: by their plans on a database, and by the indexes that would help on a scratch database
 * whose tables have the same sizes.
 *
 * @param history the statements and the history of the project; empty if no project is known, so that no indexes are
 *     tried
 */
record Explainer(DataSource database, Optional<HistoryProof> history) {

    /** Returns the explanations of the loads whose statements can be planned. */
    Map<MappedLoad, Explanation> explain(List<MappedLoad> loads) {
        Map<String, List<AdvisedIndex>> indexes = loads.isEmpty() ? Map.of() : indexes();
        Map<MappedLoad, Explanation> explanations = new LinkedHashMap<>();
        try (Connection connection = database.getConnection()) {
            for (MappedLoad load : loads) {
                StatementText text = load.load().entries().get(0).text();
                if (text.isPlanned()) {
                    explanations.put(
                            load,
                            new Explanation(
                                    GenericPlan.of(connection, text).lines(),
                                    indexes.getOrDefault(load.id(), List.of())));
                }
            }
        } catch (SQLException e) {
            throw DatabaseException.because("The statements cannot be explained", e);
        }
        return explanations;
    }

    /** Returns the indexes by the ids of the statements. */
    private Map<String, List<AdvisedIndex>> indexes() {
        ExpectedRows sizes =
                new ExpectedRows(TableSizes.UNKNOWN.completedBy(database, true).rows());
        return history.stream()
                .flatMap(project -> project.plans(sizes).findings().stream())
                .filter(finding -> finding.advised().isPresent())
                .collect(Collectors.groupingBy(
                        StatementFinding::statement,
                        Collectors.flatMapping(finding -> finding.advised().stream(), Collectors.toList())));
    }
}
