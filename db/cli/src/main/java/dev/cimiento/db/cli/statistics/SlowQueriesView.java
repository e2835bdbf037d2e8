package dev.cimiento.db.cli.statistics;

import dev.cimiento.db.proof.plan.StatementFinding.AdvisedIndex;
import dev.cimiento.db.statistics.StatementLoad;
import dev.cimiento.db.statistics.StatisticsReport;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The loads of a database in JSON output.
 *
 * @param since the time from which calls are counted; null if it is unknown
 * @param hidden the number of statements of other users, whose text the user may not read
 * @param evicted how often the server removed its rarest statements
 * @param totalMs the total time of all statements in milliseconds
 */
record SlowQueriesView(
        @Nullable String since,
        int hidden,
        long evicted,
        double totalMs,
        List<MappedView> statements,
        List<OtherView> others) {

    /** A mapped statement, with the plan of its slowest variant and helpful indexes; null if none are wanted. */
    record MappedView(
            String name,
            String statement,
            String file,
            int line,
            LoadView load,
            @Nullable List<String> plan,
            @Nullable List<IndexView> indexes) {}

    /** An index that would help a statement, and the shape of the plan with it. */
    record IndexView(String index, List<String> plan) {

        static IndexView of(AdvisedIndex advised) {
            return new IndexView(advised.statement(), advised.shape());
        }
    }

    /** Another statement, without its strings. */
    record OtherView(String sql, LoadView load) {}

    /**
     * The numbers of a load.
     *
     * @param share the share in the total time, from 0 to 1
     * @param cached the share of blocks that were in the server's cache; null if no block was needed
     */
    record LoadView(
            double share,
            long calls,
            double totalMs,
            double meanMs,
            double minMs,
            double maxMs,
            double deviationMs,
            double rowsPerCall,
            @Nullable Double cached,
            long temporaryBytes) {

        static LoadView of(DatabaseLoads loads, StatementLoad load) {
            OptionalDouble cached = load.cacheHits();
            return new LoadView(
                    loads.share(load),
                    load.calls(),
                    load.total(),
                    load.mean(),
                    load.least(),
                    load.most(),
                    load.deviation(),
                    load.rowsPerCall(),
                    cached.isPresent() ? cached.getAsDouble() : null,
                    load.temporaryBytes());
        }
    }

    static SlowQueriesView of(DatabaseLoads loads, int top, Map<MappedLoad, Explanation> explanations) {
        StatisticsReport report = loads.report();
        return new SlowQueriesView(
                report.since().map(Instant::toString).orElse(null),
                report.hidden(),
                report.evicted(),
                report.total(),
                loads.mapped().stream()
                        .limit(top)
                        .map(mapped -> mapped(loads, mapped, explanations.get(mapped)))
                        .toList(),
                loads.others().stream()
                        .limit(top)
                        .map(other ->
                                new OtherView(other.entries().get(0).text().masked(), LoadView.of(loads, other)))
                        .toList());
    }

    private static MappedView mapped(DatabaseLoads loads, MappedLoad mapped, @Nullable Explanation explanation) {
        return new MappedView(
                mapped.name(),
                mapped.id(),
                mapped.place().file(),
                mapped.place().line(),
                LoadView.of(loads, mapped.load()),
                explanation == null ? null : explanation.plan(),
                explanation == null
                        ? null
                        : explanation.indexes().stream().map(IndexView::of).toList());
    }
}
