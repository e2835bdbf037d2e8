package dev.cimiento.db.cli.prove;

import dev.cimiento.db.changelog.revision.RevisionTarget;
import dev.cimiento.db.cli.context.ProjectCommand;
import dev.cimiento.db.cli.view.Phrases;
import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.proof.Proof;
import dev.cimiento.db.proof.report.JsonFormat;
import dev.cimiento.db.proof.report.Report;
import dev.cimiento.db.proof.report.SarifFormat;
import dev.cimiento.db.proof.report.TextFormat;
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
public final class ProveCommand extends ProjectCommand {

    /** What the statements are proved against. */
    static final class Against {

        @Option(
                names = "--at",
                paramLabel = "REVISION",
                description =
                        "Against the schema at this revision: head, base, +1, its first letters, or with +2 behind"
                                + " them.")
        String revision = "head";

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

    private Optional<RollingDeployment> rolling = Optional.empty();

    @Override
    public Integer call() {
        Map<String, Report> reports = prove();
        if (form.json) {
            output().line(JsonFormat.of(reports));
        } else if (form.sarif) {
            output().line(SarifFormat.of(reports));
        } else {
            print(reports);
        }
        return reports.values().stream().allMatch(report -> report.findings().isEmpty()) ? 0 : 1;
    }

    private Map<String, Report> prove() {
        Proof proof = context().requiredStatements();
        if (against.live) {
            DatabaseUrl live = context().url(spec());
            return Map.of(live.toString(), proof.against(live.dataSource()));
        }
        HistoryProof history = new HistoryProof(
                proof, context().scratch(spec()), context().project().changelog());
        if (against.pending) {
            rolling = history.overPending(context().migrations(spec()).applied());
            return rolling.map(RollingDeployment::reports)
                    .orElseGet(() -> Map.of("nothing is pending", history.atHead()));
        }
        RevisionTarget target = target(against.revision);
        int current =
                target.isRelative() ? context().migrations(spec()).applied().size() : 0;
        return Map.of(against.revision, history.at(target, current));
    }

    private void print(Map<String, Report> reports) {
        reports.forEach((schema, report) -> {
            if (against.pending) {
                output().line("== " + schema);
            }
            output().line(TextFormat.of(report, verbose));
        });
        rolling.ifPresent(this::judge);
    }

    private void judge(RollingDeployment deployment) {
        output().line("");
        switch (deployment.order()) {
            case EITHER -> output().good("Safe for a rolling deployment, whichever goes first.");
            case SCHEMA_FIRST ->
                output().bad("Safe only with the revisions first, which mend "
                        + Phrases.statements(deployment.waiting()) + ".");
            case NEITHER ->
                output().bad("Not safe for a rolling deployment: the pending revisions break "
                        + Phrases.statements(deployment.broken()) + ".");
        }
    }
}
