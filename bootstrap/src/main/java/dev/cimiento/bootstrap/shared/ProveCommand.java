package dev.cimiento.bootstrap.shared;

import dev.cimiento.bootstrap.Cimiento;
import dev.cimiento.db.changelog.Changelog;
import dev.cimiento.db.changelog.Migrations;
import dev.cimiento.db.proof.HistoryProof;
import dev.cimiento.db.proof.JsonFormat;
import dev.cimiento.db.proof.Proof;
import dev.cimiento.db.proof.Report;
import dev.cimiento.db.proof.SarifFormat;
import dev.cimiento.db.proof.TextFormat;
import dev.cimiento.db.shared.DatabaseUrl;
import dev.cimiento.db.shared.ScratchDatabases;
import dev.cimiento.db.shared.SqlFolder;
import dev.cimiento.persistence.Persistence;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./manage db prove}: whether every statement of the mapper files can run on the schema. */
@Command(
        name = "prove",
        description = "Prove every statement of the mapper files, in all the ways that its conditions can go, against"
                + " the schema that the history leads to.",
        footer = "Exit code 1 with findings.",
        mixinStandardHelpOptions = true)
public final class ProveCommand implements Callable<Integer> {

    /** Where the statements are proved. */
    static final class Where {

        @Option(names = "--at", paramLabel = "REVISION", description = "Against the schema at this revision.")
        Optional<String> revision = Optional.empty();

        @Option(names = "--url", paramLabel = "URL", description = "Against this database, as it is.")
        Optional<String> url = Optional.empty();

        @Option(
                names = "--pending",
                description = "Against the schema of the database at hand and the one after its pending revisions:"
                        + " whether these can be applied while programs run.")
        boolean pending;
    }

    /** How the findings are written. */
    static final class Form {

        @Option(names = "--json", description = "As JSON.")
        boolean json;

        @Option(names = "--sarif", description = "As SARIF, which pull requests show.")
        boolean sarif;
    }

    private final PrintWriter out;
    private final Shutdown shutdown;
    private final Supplier<Settings> settings;

    @ArgGroup
    private Where where = new Where();

    @ArgGroup
    private Form form = new Form();

    @Option(
            names = {"-v", "--verbose"},
            description = "List what could not be decided as well.")
    private boolean verbose;

    /** @param out takes the findings, and nothing else */
    public ProveCommand(PrintWriter out, Shutdown shutdown) {
        this(out, shutdown, Settings::load);
    }

    ProveCommand(PrintWriter out, Shutdown shutdown, Supplier<Settings> settings) {
        this.out = out;
        this.settings = settings;
        this.shutdown = shutdown;
    }

    @Override
    public Integer call() {
        Map<String, Report> reports = prove();
        write(reports);
        return reports.values().stream().allMatch(report -> report.findings().isEmpty()) ? 0 : 1;
    }

    private Map<String, Report> prove() {
        String base = Cimiento.class.getPackageName();
        Proof proof = Proof.of(Persistence.mappers()).nullMarked(base.substring(0, base.lastIndexOf('.')));
        if (where.url.isPresent()) {
            DatabaseUrl url = DatabaseUrl.parse(where.url.get());
            return Map.of(url.toString(), proof.against(url.dataSource()));
        }
        // What it is doing is not said: standard output has the findings and nothing else.
        Console silent = new Console(new PrintWriter(Writer.nullWriter()), shutdown);
        DatabaseUrl server = Database.open(settings.get(), silent, shutdown).url();
        Changelog changelog = Changelog.read(SqlFolder.classpath("db/changelog/versions"));
        try (ScratchDatabases databases = new ScratchDatabases(server)) {
            HistoryProof history = new HistoryProof(proof, databases, changelog);
            if (where.pending) {
                return history.overPending(new Migrations(server.dataSource(), changelog).applied());
            }
            return where.revision
                    .map(revision -> Map.of(revision, history.at(revision)))
                    .orElseGet(() -> Map.of("head", history.atHead()));
        }
    }

    private void write(Map<String, Report> reports) {
        if (form.json) {
            out.println(JsonFormat.of(reports));
        } else if (form.sarif) {
            out.println(SarifFormat.of(reports));
        } else {
            reports.forEach((schema, report) -> {
                if (where.pending) {
                    out.println("== " + schema);
                }
                out.println(TextFormat.of(report, verbose));
            });
        }
        out.flush();
    }
}
