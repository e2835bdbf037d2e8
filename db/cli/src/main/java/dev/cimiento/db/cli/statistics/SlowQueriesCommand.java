package dev.cimiento.db.cli.statistics;

import dev.cimiento.db.cli.context.MapperOptions;
import dev.cimiento.db.cli.context.ProjectCommand;
import dev.cimiento.db.cli.prove.HistoryProof;
import dev.cimiento.db.proof.Proof;
import dev.cimiento.db.statistics.StatementStatistics;
import dev.cimiento.db.statistics.StatisticsUnavailable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code ./manage db slow-queries}. */
@Command(
        name = "slow-queries",
        description = "Show the statements that take the time of the database, from pg_stat_statements.",
        exitCodeList = {
            "0:done",
            "1:failed; see the error output",
            "2:invalid arguments",
            "5:the extension pg_stat_statements is not installed",
            "6:the server has not loaded the library of pg_stat_statements",
            "7:the user may not read the statements of the program, or not reset the statistics"
        })
public final class SlowQueriesCommand extends ProjectCommand {

    private static final int NOT_INSTALLED = 5;
    private static final int NOT_LOADED = 6;
    private static final int NOT_PERMITTED = 7;

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "Show this many statements of the program and of others (default: 20).")
    private int top = 20;

    @Option(
            names = "--explain",
            description =
                    "Show the generic plan of each mapped statement, and the indexes that would help it. No statement"
                            + " is run; the indexes are tried on a scratch database.")
    private boolean explain;

    @Option(names = "--reset", description = "Reset the statistics of this database after they are printed.")
    private boolean reset;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @ArgGroup(exclusive = false)
    private @Nullable MapperOptions mappers;

    @Override
    public Integer call() {
        if (top < 1) {
            throw new ParameterException(spec().commandLine(), "--top needs a number from 1.");
        }
        try {
            StatementStatistics statistics = new StatementStatistics(context().url(spec()));
            Optional<Proof> statements = statements();
            DatabaseLoads loads = DatabaseLoads.of(
                    statistics.read(),
                    statements.map(proof -> proof.statements().toList()).orElse(List.of()));
            Map<MappedLoad, Explanation> explanations = explain ? explanations(loads, statements) : Map.of();
            if (json) {
                output().json(SlowQueriesView.of(loads, top, explanations));
            } else {
                new SlowQueriesText(output(), top).print(loads, explanations);
            }
            if (reset) {
                statistics.reset();
            }
            return showsHiddenOnly(loads) ? NOT_PERMITTED : OK;
        } catch (StatisticsUnavailable unavailable) {
            output().error(String.valueOf(unavailable.getMessage()));
            return switch (unavailable.reason()) {
                case NOT_INSTALLED -> NOT_INSTALLED;
                case NOT_LOADED -> NOT_LOADED;
                case NOT_PERMITTED -> NOT_PERMITTED;
            };
        }
    }

    /** Returns true if the program's statements may be among those that the user may not read. */
    private static boolean showsHiddenOnly(DatabaseLoads loads) {
        return loads.mapped().isEmpty() && loads.report().hidden() > 0;
    }

    private Optional<Proof> statements() {
        return mappers == null ? context().programStatements() : Optional.of(mappers.completeProof());
    }

    /** Explains the shown statements. */
    private Map<MappedLoad, Explanation> explanations(DatabaseLoads loads, Optional<Proof> statements) {
        Optional<HistoryProof> history = statements
                .filter(proof -> context().hasProject())
                .map(proof -> new HistoryProof(
                        proof,
                        context().embeddedScratch(spec()),
                        context().project().changelog()));
        return new Explainer(context().dataSource(spec()), history)
                .explain(loads.mapped().stream().limit(top).toList());
    }
}
