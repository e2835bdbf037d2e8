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

/** {@code ./manage db prove}. */
@Command(
        name = "prove",
        description = "Prove every statement of the mapper files against the schema of the latest revision.",
        exitCodeList = {"0:no findings", "1:findings, or failed", "2:invalid arguments"})
public final class ProveCommand extends ProjectCommand {

    /** The schema to prove against. */
    static final class Against {

        @Option(
                names = "--at",
                paramLabel = "REVISION",
                description =
                        "Use the schema at this revision: head (the default), base, +1, or the start of an id, also"
                                + " with +2 after it.")
        String revision = "head";

        @Option(names = "--live", description = "Use the schema of the database itself.")
        boolean live;

        @Option(
                names = "--pending",
                description =
                        "Use the schemas before and after the pending revisions, to prepare a rolling deployment.")
        boolean pending;
    }

    /** The format of the output. */
    static final class Form {

        @Option(names = "--json", description = "Print JSON.")
        boolean json;

        @Option(names = "--sarif", description = "Print SARIF, which code hosts show in pull requests.")
        boolean sarif;
    }

    @ArgGroup
    private Against against = new Against();

    @ArgGroup
    private Form form = new Form();

    @Option(
            names = {"-v", "--verbose"},
            description = "List also what could not be decided.")
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
                    .orElseGet(() -> Map.of("no pending revisions", history.atHead()));
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
        rolling.ifPresent(this::printOrder);
    }

    private void printOrder(RollingDeployment deployment) {
        output().line("");
        switch (deployment.order()) {
            case EITHER ->
                output().success("Safe for a rolling deployment: program and revisions can be deployed in any order.");
            case SCHEMA_FIRST ->
                output().warning("Safe only if the revisions are applied first: they fix "
                        + Phrases.statements(deployment.fixed()) + ".");
            case NEITHER ->
                output().warning("Not safe for a rolling deployment: the pending revisions break "
                        + Phrases.statements(deployment.broken()) + ".");
        }
    }
}
