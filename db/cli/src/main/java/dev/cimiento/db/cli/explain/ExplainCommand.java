package dev.cimiento.db.cli.explain;

import dev.cimiento.db.cli.context.MapperOptions;
import dev.cimiento.db.cli.context.ProjectCommand;
import dev.cimiento.db.cli.prove.HistoryProof;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.lint.size.TableSizes;
import dev.cimiento.db.plan.PlannerSettings;
import dev.cimiento.db.plan.size.ExpectedRows;
import dev.cimiento.db.proof.Proof;
import dev.cimiento.db.proof.plan.ProgramPlans;
import dev.cimiento.db.proof.plan.RecordedPlans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code ./manage db explain}. */
@Command(
        name = "explain",
        description =
                "Plan every statement of the mapper files for the expected sizes of the tables, and list slow plans.",
        exitCodeList = {
            "0:no slow plan, and the plans are those in plans.txt",
            "1:failed; see the error output",
            "2:invalid arguments",
            "4:slow plans, or other plans than those in plans.txt"
        })
public final class ExplainCommand extends ProjectCommand {

    /** The name of the file of recorded plans, beside the changelog. */
    private static final String FILE = "plans.txt";

    @Option(
            names = "--rows",
            paramLabel = "TABLE=NUMBER",
            split = ",",
            description = "Expect this number of rows (default: those in expected-rows.properties beside the changelog,"
                    + " then those in the database of --url, which also gives the settings of the planner).")
    private Map<String, Long> rows = Map.of();

    @Option(names = "--record", description = "Write the plans to plans.txt beside the changelog.")
    private boolean record;

    @Option(names = "--json", description = "Print JSON, with the plans of all variants.")
    private boolean json;

    @ArgGroup(exclusive = false)
    private @Nullable MapperOptions mappers;

    @Override
    public Integer call() {
        if (record && !rows.isEmpty()) {
            throw new ParameterException(
                    spec().commandLine(),
                    "Plans are recorded for the sizes in a file: add them to it, and omit --rows.");
        }
        Proof statements = mappers == null ? context().requiredStatements() : mappers.completeProof();
        ProgramPlans plans = new HistoryProof(
                        statements,
                        context().embeddedScratch(spec()),
                        context().project().changelog())
                .plans(new ExpectedRows(expected()), settings());
        boolean recorded = record ? write(plans) : isRecorded(plans);
        if (json) {
            output().json(PlansView.of(plans));
        } else {
            new PlansText(output()).print(plans);
            printRecord(recorded);
        }
        return plans.findings().isEmpty() && recorded ? OK : FOUND;
    }

    private Map<String, Long> expected() {
        Path stated = file(TableSizes.FILE);
        TableSizes sizes = Files.exists(stated) ? TableSizes.expected(stated) : TableSizes.UNKNOWN;
        if (context().isDatabaseNamed()) {
            sizes = sizes.completedBy(context().dataSource(spec()), true);
        }
        Map<String, Long> expected = new HashMap<>(sizes.rows());
        expected.putAll(rows);
        return expected;
    }

    private PlannerSettings settings() {
        try {
            return context().isDatabaseNamed()
                    ? PlannerSettings.of(context().dataSource(spec()))
                    : PlannerSettings.OF_SCRATCH;
        } catch (SQLException e) {
            throw DatabaseException.because("The settings of the planner cannot be read", e);
        }
    }

    private Path file(String name) {
        return context().changelog().toAbsolutePath().resolveSibling(name);
    }

    private boolean write(ProgramPlans plans) {
        Path file = file(FILE);
        try {
            Files.writeString(file, RecordedPlans.read(file).with(plans).text());
            return true;
        } catch (IOException e) {
            throw DatabaseException.because("The file " + file + " cannot be written", e);
        }
    }

    /** Returns true if the file has these plans, or if it cannot be compared because the sizes are others. */
    private boolean isRecorded(ProgramPlans plans) {
        Path file = file(FILE);
        try {
            return !rows.isEmpty()
                    || context().isDatabaseNamed()
                    || !Files.exists(file)
                    || RecordedPlans.read(file).with(plans).text().equals(Files.readString(file));
        } catch (IOException e) {
            throw DatabaseException.because("The file " + file + " cannot be read", e);
        }
    }

    private void printRecord(boolean recorded) {
        if (record) {
            output().line("Written: " + file(FILE));
        } else if (!recorded) {
            output().warning("Other plans than those in " + file(FILE)
                    + ". To see the differences, record the plans and compare the file: "
                    + context().command("explain --record"));
        }
    }
}
