package dev.cimiento.db.cli.prove;

import dev.cimiento.db.changelog.revision.RevisionTarget;
import dev.cimiento.db.cli.context.FailOn;
import dev.cimiento.db.cli.context.MapperOptions;
import dev.cimiento.db.cli.context.ProjectCommand;
import dev.cimiento.db.cli.context.ReportFiles;
import dev.cimiento.db.cli.context.ReportForm;
import dev.cimiento.db.cli.module.BuildModule;
import dev.cimiento.db.cli.view.Phrases;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.proof.Proof;
import dev.cimiento.db.proof.policy.Baseline;
import dev.cimiento.db.proof.policy.Severities;
import dev.cimiento.db.proof.report.JsonFormat;
import dev.cimiento.db.proof.report.MarkdownFormat;
import dev.cimiento.db.proof.report.Report;
import dev.cimiento.db.proof.report.SarifFormat;
import dev.cimiento.db.proof.report.TextFormat;
import dev.cimiento.db.schema.SchemaSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code ./manage db prove}. */
@Command(
        name = "prove",
        description = {
            "Prove every statement of the mapper files against the schema of the latest revision.",
            "Statements of other programs in consumers/ next to the changelog are proved too."
        },
        exitCodeList = {"0:no errors, or no findings of --fail-on", "1:such findings, or failed", "2:invalid arguments"
        })
public final class ProveCommand extends ProjectCommand {

    /** The file of the known findings. */
    static final class Known {

        @Option(
                names = "--baseline",
                required = true,
                paramLabel = "FILE",
                description = "Do not report the findings in this file; report its lines that have no finding.")
        Path file = Path.of("");

        @Option(
                names = "--write-baseline",
                description = "Create the file with all findings, or remove the fixed ones from an existing file.")
        boolean write;
    }

    private static final Path SEVERITIES = Path.of("proof.properties");

    @ArgGroup(exclusive = false)
    private @Nullable MapperOptions mappers;

    @Option(
            names = "--recorded",
            paramLabel = "FILE",
            description = "Prove the statements in this file, which RecordingDataSource has written; also those of"
                    + " --classpath, if it is given.")
    private @Nullable Path recorded;

    @ArgGroup
    private SchemaOptions schema = new SchemaOptions();

    @ArgGroup
    private ReportForm form = new ReportForm();

    @Mixin
    private ReportFiles files = new ReportFiles();

    @ArgGroup(exclusive = false)
    private @Nullable Known known;

    @Option(
            names = "--severities",
            paramLabel = "FILE",
            description =
                    "Read the severities of the kinds of findings from this file (default: proof.properties, if it"
                            + " exists).")
    private @Nullable Path severities;

    @Mixin
    private FailOn failOn = new FailOn();

    @Option(names = "--all", description = "List all findings (default: the 10 most severe).")
    private boolean all;

    @Option(
            names = {"-v", "--verbose"},
            description = "Also list the properties that the proof could not decide.")
    private boolean verbose;

    private Optional<RollingDeployment> rolling = Optional.empty();

    @Override
    public Integer call() {
        Map<String, Report> reports = prove();
        files.write(() -> SarifFormat.of(reports), () -> MarkdownFormat.of(reports, listed()));
        switch (form.form()) {
            case JSON -> output().line(JsonFormat.of(reports));
            case SARIF -> output().line(SarifFormat.of(reports));
            case MARKDOWN -> output().line(MarkdownFormat.of(reports, listed()));
            case TEXT -> print(reports);
        }
        return reports.values().stream()
                        .allMatch(report -> report.findings(failOn.severity()).isEmpty())
                ? 0
                : 1;
    }

    private int listed() {
        return all ? TextFormat.ALL : TextFormat.FIRST;
    }

    private Map<String, Report> prove() {
        Optional<MapperOptions> module =
                Optional.ofNullable(mappers).filter(named -> named.module().isPresent());
        if (isWithoutMappers()) {
            return Map.of("no mappers", Report.EMPTY);
        }
        Proof proof = known(withSeverities(statements()));
        module.ifPresent(named -> output().message("Mappers: " + named.count() + ", with " + named.origin()));
        Optional<SchemaSource> source = schema.source().or(() -> module.flatMap(this::schemaOf));
        if (source.isPresent()) {
            return Map.of(source.get().description(), onFiles(proof, source.get()));
        }
        if (schema.isLive()) {
            DatabaseUrl live = context().url(spec());
            return Map.of(live.toString(), proof.against(live.dataSource()));
        }
        return onHistory(new HistoryProof(
                proof, context().scratch(spec()), context().project().changelog()));
    }

    private boolean isWithoutMappers() {
        return recorded == null && mappers != null && mappers.module().isPresent() && mappers.count() == 0;
    }

    private Report onFiles(Proof proof, SchemaSource source) {
        return new SourceProof(proof, context().scratch(spec()), output()::message).on(source);
    }

    private Map<String, Report> onHistory(HistoryProof history) {
        if (schema.isPending()) {
            rolling = history.overPending(context().migrations(spec()).applied());
            return rolling.map(RollingDeployment::reports)
                    .orElseGet(() -> Map.of("no pending revisions", history.atHead()));
        }
        RevisionTarget target = target(schema.revision());
        int current =
                target.isRelative() ? context().migrations(spec()).applied().size() : 0;
        return Map.of(schema.revision(), history.at(target, current));
    }

    /** Finds the schema in the files of the module, if the user named none. */
    private Optional<SchemaSource> schemaOf(MapperOptions named) {
        if (!schema.isDefault() || context().hasProject()) {
            return Optional.empty();
        }
        Optional<SchemaSource> found = named.module().flatMap(module -> module.schema(named.loader()));
        if (found.isEmpty()) {
            throw new DatabaseException("No schema was found: looked for " + BuildModule.places()
                    + ". Name it with --flyway, --liquibase or --sql, or prove against a database with --live --url.");
        }
        return found;
    }

    private Proof statements() {
        return context().withConsumers(own()).orElseGet(context()::requiredStatements);
    }

    private Optional<Proof> own() {
        if (recorded == null) {
            return mappers == null ? context().programStatements() : Optional.of(mappers.proof());
        }
        return Optional.of(
                mappers == null ? Proof.ofRecorded(recorded) : mappers.proof().recorded(recorded));
    }

    private Proof withSeverities(Proof proof) {
        if (severities != null) {
            return proof.severities(Severities.read(severities));
        }
        return Files.exists(SEVERITIES) ? proof.severities(Severities.read(SEVERITIES)) : proof;
    }

    /** Returns the proof with the baseline. Its findings are those on the latest schema, or on the database itself. */
    private Proof known(Proof proof) {
        if (known == null) {
            return proof;
        }
        boolean latest = schema.isLatest();
        Baseline baseline = Baseline.of(known.file);
        if (!latest && known.write) {
            throw new ParameterException(
                    spec().commandLine(), "A baseline is written for the latest schema: omit --at and --pending.");
        }
        return proof.baseline(known.write ? baseline.updated() : latest ? baseline : baseline.incomplete());
    }

    private void print(Map<String, Report> reports) {
        if (isWithoutMappers()) {
            output().line("This module has no mappers of MyBatis, so nothing was proved.");
            return;
        }
        reports.forEach((name, report) -> {
            if (schema.isPending()) {
                output().line("== " + name);
            }
            output().line(TextFormat.of(report, listed(), verbose ? TextFormat.ALL : 0));
            printHints(report);
        });
        rolling.ifPresent(this::printOrder);
        if (known != null && known.write) {
            output().line("Written: " + known.file);
        }
    }

    private void printHints(Report report) {
        if (report.findings().size() > listed()) {
            output().line("To list all findings, add: " + context().option("--all"));
        }
        if (!report.undecided().isEmpty() && !verbose) {
            output().line("To list what is undecided, add: " + context().option("--verbose"));
        }
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
