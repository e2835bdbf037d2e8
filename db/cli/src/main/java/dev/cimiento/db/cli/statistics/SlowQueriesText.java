package dev.cimiento.db.cli.statistics;

import dev.cimiento.db.cli.view.Output;
import dev.cimiento.db.statistics.StatementLoad;
import dev.cimiento.db.statistics.StatisticsReport;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Prints the loads of a database for people, one statement a line.
 *
 * @param top the number of statements to show
 */
record SlowQueriesText(Output output, int top) {

    private static final int LONGEST_SQL = 100;
    private static final int SECOND = 1_000;
    private static final String HEADINGS = "%8s %10s %10s %10s %10s %10s %9s %7s %10s  %s"
            .formatted("share", "total", "calls", "mean", "max", "deviation", "rows/call", "cached", "temporary", "");

    void print(DatabaseLoads loads, Map<MappedLoad, Explanation> explanations) {
        StatisticsReport report = loads.report();
        report.since().ifPresent(since -> output.line("Statistics since " + since + "."));
        if (report.hidden() > 0) {
            output.warning(
                    "Hidden: " + report.hidden()
                            + " statements of other users. To see them, run as a superuser: grant pg_read_all_stats to <user>;");
        }
        if (report.evicted() > 0) {
            output.warning("The server removed its rarest statements " + report.evicted()
                    + " times. To keep more, raise pg_stat_statements.max.");
        }
        printMapped(loads, explanations);
        printOthers(loads);
    }

    private void printMapped(DatabaseLoads loads, Map<MappedLoad, Explanation> explanations) {
        if (loads.mapped().isEmpty()) {
            output.line("No mapped statement was run.");
            return;
        }
        output.line("Mapped statements:");
        output.line(HEADINGS + "statement");
        for (MappedLoad mapped : loads.mapped().stream().limit(top).toList()) {
            output.line(numbers(loads, mapped.load()) + mapped.name() + " (" + mapped.place() + ")");
            Explanation explanation = explanations.get(mapped);
            if (explanation != null) {
                print(explanation);
            }
        }
        printRest(loads.mapped());
    }

    private void print(Explanation explanation) {
        explanation.plan().forEach(line -> output.line("      " + line));
        explanation.indexes().forEach(index -> {
            output.line("      With this index: " + index.statement());
            index.shape().forEach(line -> output.line("        " + line));
        });
    }

    private void printOthers(DatabaseLoads loads) {
        if (!loads.others().isEmpty()) {
            output.line("Other statements:");
            output.line(HEADINGS + "SQL");
            for (StatementLoad other : loads.others().stream().limit(top).toList()) {
                output.line(numbers(loads, other)
                        + shortened(other.entries().get(0).text().masked()));
            }
            printRest(loads.others());
        }
    }

    private void printRest(List<?> all) {
        if (all.size() > top) {
            output.line("… and " + (all.size() - top) + " more (--top " + all.size() + ")");
        }
    }

    private static String numbers(DatabaseLoads loads, StatementLoad load) {
        return String.format(
                Locale.ROOT,
                "%6.1f %% %10s %,10d %10s %10s %10s %,9.1f %7s %10s  ",
                100 * loads.share(load),
                time(load.total()),
                load.calls(),
                time(load.mean()),
                time(load.most()),
                time(load.deviation()),
                load.rowsPerCall(),
                load.cacheHits().isEmpty()
                        ? "-"
                        : String.format(
                                Locale.ROOT, "%.1f %%", 100 * load.cacheHits().getAsDouble()),
                load.temporaryBytes() == 0
                        ? "-"
                        : String.format(Locale.ROOT, "%,.1f MiB", load.temporaryBytes() / 1048576.0));
    }

    private static String time(double millis) {
        return millis < 10 * SECOND
                ? String.format(Locale.ROOT, "%,.2f ms", millis)
                : String.format(Locale.ROOT, "%,.1f s", millis / SECOND);
    }

    private static String shortened(String sql) {
        return sql.length() > LONGEST_SQL ? sql.substring(0, LONGEST_SQL) + " …" : sql;
    }
}
