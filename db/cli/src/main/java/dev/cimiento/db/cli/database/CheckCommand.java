package dev.cimiento.db.cli.database;

import dev.cimiento.db.changelog.loss.DataLoss;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.check.CheckReport;
import dev.cimiento.db.check.DatabaseCheck;
import dev.cimiento.db.check.DriftFix;
import dev.cimiento.db.cli.context.ProjectCommand;
import dev.cimiento.db.cli.view.Phrases;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.Difference;
import dev.cimiento.db.project.Project;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./manage db check}. */
@Command(
        name = "check",
        description = "Check that no revision is pending, and that declared schema, history and database are equal.",
        exitCodeList = {
            "0:no revision is pending and nothing differs",
            "1:failed; see the error output",
            "2:invalid arguments",
            "4:a revision is pending or something differs"
        })
public final class CheckCommand extends ProjectCommand {

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    /** The members of the JSON output. */
    private record Check(
            boolean clean,
            List<String> pending,
            List<String> otherHistories,
            List<Difference> history,
            List<String> unset,
            List<Difference> drift,
            List<String> driftFix,
            List<String> losses,
            List<String> remaining,
            List<String> obsoleteRenames,
            List<String> uncompared) {

        static Check of(CheckReport report, DriftFix fix) {
            return new Check(
                    report.isClean(),
                    report.state().pending().stream().map(Revision::id).toList(),
                    report.otherHistories(),
                    report.history(),
                    report.unset(),
                    report.drift(),
                    fix.statements(),
                    fix.losses().stream().map(DataLoss::toString).toList(),
                    fix.remaining(),
                    report.obsoleteRenames(),
                    report.uncompared());
        }
    }

    @Override
    public Integer call() {
        Project project = context().project();
        DatabaseCheck check = new DatabaseCheck(
                context().scratch(spec()), context().url(spec()), project.changelog(), project.schema());
        CheckReport report = check.run();
        if (json) {
            output().json(Check.of(report, driftFix(check, report)));
        } else {
            print(report);
            print(driftFix(check, report));
            report.obsoleteRenames()
                    .forEach(rename ->
                            output().line("Obsolete, can be removed: the line '-- renamed from:' of the " + rename));
        }
        return report.isClean() ? OK : FOUND;
    }

    /** Returns the drift fix; if it cannot be determined, reports the error and keeps the other results. */
    private DriftFix driftFix(DatabaseCheck check, CheckReport report) {
        try {
            return check.driftFix(report);
        } catch (DatabaseException unknown) {
            output().error(String.valueOf(unknown.getMessage()));
            return DriftFix.NONE;
        }
    }

    private void print(CheckReport report) {
        Phrases.otherHistories(report.otherHistories()).ifPresent(output()::warning);
        report.state().halfApplied().ifPresent(half -> output().warning(Phrases.halfApplied(half)));
        output().list(
                        "Pending revisions (apply them: db upgrade)",
                        report.state().pending());
        output().list(
                        "The declared schema differs from the history (write a revision: db revision --autogenerate)",
                        report.history());
        output().list(
                        "Declared, but not set by the history (write a revision: db revision --autogenerate)",
                        report.unset().stream().map(sql -> sql + ";").toList());
        output().list("Drift: the database differs from its history", report.drift());
        output().list("Declared, but not compared", report.uncompared());
        if (report.isClean()) {
            output().success("No revision is pending. Declared schema, history and database are equal.");
        }
    }

    private void print(DriftFix fix) {
        output().list(
                        "Statements that would remove the drift",
                        fix.statements().stream().map(sql -> sql + ";").toList());
        output().list("These statements would permanently delete", fix.losses());
        output().list("Drift that would remain", fix.remaining());
    }
}
