package dev.cimiento.db.cli.inspect;

import dev.cimiento.db.cli.context.ProjectCommand;
import dev.cimiento.db.cli.view.Phrases;
import dev.cimiento.db.core.report.Severity;
import dev.cimiento.db.inspect.Inspection;
import dev.cimiento.db.inspect.InspectionFinding;
import dev.cimiento.db.inspect.InspectionReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./manage db inspect}. */
@Command(
        name = "inspect",
        description = "Inspect the running database: indexes, space, statistics, keys, sessions and settings.",
        exitCodeList = {
            "0:no errors, or no findings of --fail-on",
            "1:failed; see the error output",
            "2:invalid arguments",
            "4:such findings"
        })
public final class InspectCommand extends ProjectCommand {

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "Fail if there is a finding of this severity or a more severe one: error (the default) or"
                    + " warning.")
    private Severity failOn = Severity.ERROR;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        InspectionReport report = new Inspection(context().url(spec())).run();
        if (json) {
            output().json(InspectionView.of(report));
        } else {
            print(report);
        }
        return report.findings(failOn).isEmpty() ? OK : FOUND;
    }

    private void print(InspectionReport report) {
        report.findings().forEach(this::print);
        output().list("Not inspected", report.remarks());
        int errors = report.findings(Severity.ERROR).size();
        int warnings = report.findings().size() - errors;
        String totals =
                Phrases.count(errors, "error", "errors") + ", " + Phrases.count(warnings, "warning", "warnings") + ".";
        if (report.findings().isEmpty()) {
            output().success(totals);
        } else {
            output().line(totals);
        }
    }

    private void print(InspectionFinding finding) {
        String text = finding.severity().id() + ": " + finding.message() + " ["
                + finding.check().id() + "]";
        if (finding.severity() == Severity.ERROR) {
            output().warning(text);
        } else {
            output().line(text);
        }
        output().line("  fix: " + finding.fix());
        output().line("  locks: " + finding.locks());
    }
}
