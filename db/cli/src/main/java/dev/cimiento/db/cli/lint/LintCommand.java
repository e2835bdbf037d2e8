package dev.cimiento.db.cli.lint;

import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.changelog.revision.RevisionRange;
import dev.cimiento.db.changelog.revision.RevisionTarget;
import dev.cimiento.db.cli.context.FailOn;
import dev.cimiento.db.cli.context.MapperOptions;
import dev.cimiento.db.cli.context.ProjectCommand;
import dev.cimiento.db.cli.context.ReportFiles;
import dev.cimiento.db.cli.context.ReportForm;
import dev.cimiento.db.lint.Lint;
import dev.cimiento.db.lint.LintReport;
import dev.cimiento.db.proof.citus.CitusFinding;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code ./manage db lint}. */
@Command(
        name = "lint",
        description = "Measure the locks of revisions on scratch databases, and list their dangers.",
        exitCodeList = {
            "0:no errors, or no findings of --fail-on",
            "1:failed; see the error output",
            "2:invalid arguments",
            "4:such findings"
        })
public final class LintCommand extends ProjectCommand {

    @Parameters(
            paramLabel = "REVISION",
            arity = "0..*",
            description = "Check this revision: head, the start of an id or name, or a range such as 20261121:head"
                    + " (default: the pending ones; the head if none is pending).")
    private List<String> revisions = List.of();

    @Option(
            names = "--target",
            paramLabel = "citus",
            description = "Check what Citus refuses in the declared schema and the statements, instead of revisions.")
    private String target = "";

    @ArgGroup
    private ReportForm form = new ReportForm();

    @Mixin
    private ReportFiles files = new ReportFiles();

    @Mixin
    private FailOn failOn = new FailOn();

    @ArgGroup(exclusive = false)
    private @Nullable MapperOptions mappers;

    @Override
    public Integer call() {
        return target.isEmpty() ? checkRevisions() : checkForCitus();
    }

    private int checkForCitus() {
        if (!target.equals("citus") || !revisions.isEmpty()) {
            throw new ParameterException(spec().commandLine(), "--target needs citus, and takes no revisions.");
        }
        List<CitusFinding> findings = new CitusTarget(context(), mappers).findings(spec());
        switch (form.form()) {
            case JSON -> output().json(CitusTarget.view(findings));
            case TEXT -> CitusTarget.print(findings, output());
            default ->
                throw new ParameterException(spec().commandLine(), "--target citus has --json and no other form.");
        }
        return findings.isEmpty() ? OK : FOUND;
    }

    private int checkRevisions() {
        Lint lint = new ProjectLint(context(), mappers).on(spec());
        Function<Revision, String> paths = context()::path;
        List<LintReport> reports = selected().stream().map(lint::check).toList();
        files.write(() -> LintSarif.of(reports, paths), () -> LintMarkdown.of(reports, paths));
        switch (form.form()) {
            case JSON -> output().json(LintView.of(reports, paths));
            case SARIF -> output().line(LintSarif.of(reports, paths));
            case MARKDOWN -> output().line(LintMarkdown.of(reports, paths));
            case TEXT -> new LintText(output(), paths).print(reports);
        }
        return reports.stream()
                        .allMatch(report -> report.findings(failOn.severity()).isEmpty())
                ? OK
                : FOUND;
    }

    private Set<Revision> selected() {
        Changelog changelog = context().project().changelog();
        Set<Revision> selected = new LinkedHashSet<>();
        if (revisions.isEmpty()) {
            selected.addAll(context().migrations(spec()).pending());
            if (selected.isEmpty()) {
                changelog.head().ifPresent(selected::add);
            }
        }
        for (String text : revisions) {
            if (text.contains(":")) {
                RevisionRange range = range(text);
                selected.addAll(changelog.within(range, range.isRelative() ? current() : 0));
            } else {
                RevisionTarget target = target(text);
                selected.add(changelog.find(target, target.isRelative() ? current() : 0));
            }
        }
        return selected;
    }

    private int current() {
        return context().migrations(spec()).applied().size();
    }
}
