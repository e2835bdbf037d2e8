package dev.cimiento.bootstrap.db;

import dev.cimiento.bootstrap.Cimiento;
import dev.cimiento.db.proof.HistoryProof;
import dev.cimiento.db.proof.JsonFormat;
import dev.cimiento.db.proof.Proof;
import dev.cimiento.db.proof.Report;
import dev.cimiento.db.proof.SarifFormat;
import dev.cimiento.db.proof.TextFormat;
import dev.cimiento.persistence.Persistence;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./manage db prove}: whether every statement of the mapper files can run on the schema. */
@Command(
        name = "prove",
        description = "Prove every statement of the mapper files, in all the ways that its conditions can go, against"
                + " the schema that the history leads to.",
        exitCodeList = {"0:no findings", "1:findings, or it failed", "2:called wrongly"})
final class ProveCommand extends ProjectCommand {

    /** What the statements are proved against. */
    static final class Against {

        @Option(names = "--at", paramLabel = "REVISION", description = "Against the schema at this revision.")
        Optional<String> revision = Optional.empty();

        @Option(names = "--live", description = "Against the database at hand, as it is.")
        boolean live;

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

    @ArgGroup
    private Against against = new Against();

    @ArgGroup
    private Form form = new Form();

    @Option(
            names = {"-v", "--verbose"},
            description = "List what could not be decided as well.")
    private boolean verbose;

    @Override
    public Integer call() {
        Map<String, Report> reports = prove();
        write(reports);
        return reports.values().stream().allMatch(report -> report.findings().isEmpty()) ? 0 : 1;
    }

    private Map<String, Report> prove() {
        String base = Cimiento.class.getPackageName();
        Proof proof = Proof.of(Persistence.mappers()).nullMarked(base.substring(0, base.lastIndexOf('.')));
        if (against.live) {
            return Map.of(
                    workplace().url(spec()).toString(),
                    proof.against(workplace().dataSource(spec())));
        }
        HistoryProof history = new HistoryProof(
                proof, workplace().scratch(spec()), workplace().project().changelog());
        if (against.pending) {
            return history.overPending(workplace().migrations(spec()).applied());
        }
        return against.revision
                .map(revision -> Map.of(revision, history.at(revision)))
                .orElseGet(() -> Map.of("head", history.atHead()));
    }

    private void write(Map<String, Report> reports) {
        if (form.json) {
            output().line(JsonFormat.of(reports));
        } else if (form.sarif) {
            output().line(SarifFormat.of(reports));
        } else {
            reports.forEach((schema, report) -> {
                if (against.pending) {
                    output().line("== " + schema);
                }
                output().line(TextFormat.of(report, verbose));
            });
        }
    }
}
