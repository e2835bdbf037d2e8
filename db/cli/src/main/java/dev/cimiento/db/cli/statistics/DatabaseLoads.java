package dev.cimiento.db.cli.statistics;

import dev.cimiento.db.statement.Statement;
import dev.cimiento.db.statistics.StatementEntry;
import dev.cimiento.db.statistics.StatementLoad;
import dev.cimiento.db.statistics.StatisticsReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The loads of a database, those with the longest total time first.
 *
 * @param mapped the loads of the mapped statements
 * @param others the loads of all other statements, which other programs or other code of this program sent
 */
record DatabaseLoads(StatisticsReport report, List<MappedLoad> mapped, List<StatementLoad> others) {

    /** @param statements the mapped statements of the program */
    static DatabaseLoads of(StatisticsReport report, List<Statement> statements) {
        StatementIndex index = new StatementIndex(statements);
        Map<Statement, List<StatementEntry>> mapped = new IdentityHashMap<>();
        Map<String, List<StatementEntry>> others = new LinkedHashMap<>();
        for (StatementEntry entry : report.entries()) {
            Optional<Statement> statement = index.statementOf(entry.text());
            if (statement.isPresent()) {
                mapped.computeIfAbsent(statement.get(), first -> new ArrayList<>())
                        .add(entry);
            } else {
                others.computeIfAbsent(entry.text().shape(), first -> new ArrayList<>())
                        .add(entry);
            }
        }
        Comparator<StatementLoad> longestFirst =
                Comparator.comparingDouble(StatementLoad::total).reversed();
        return new DatabaseLoads(
                report,
                mapped.entrySet().stream()
                        .map(entry -> mappedLoad(entry.getKey(), new StatementLoad(entry.getValue())))
                        .sorted(Comparator.comparing(MappedLoad::load, longestFirst))
                        .toList(),
                others.values().stream()
                        .map(StatementLoad::new)
                        .sorted(longestFirst)
                        .toList());
    }

    private static MappedLoad mappedLoad(Statement statement, StatementLoad load) {
        String name = load.entries().get(0).text().name().orElse(statement.id());
        return new MappedLoad(name, statement.id(), statement.place(), load);
    }

    /** Returns the share of a load in the total time, from 0 to 1. */
    double share(StatementLoad load) {
        return report.total() == 0 ? 0 : load.total() / report.total();
    }
}
