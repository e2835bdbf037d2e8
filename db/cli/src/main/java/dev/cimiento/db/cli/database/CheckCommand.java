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
        description =
                "Whether nothing is pending, the history leads to the declared schema, and the database equals it.",
        exitCodeList = {
            "0:all of that is so",
            "1:failed; the line on the error output says why",
            "2:called wrongly",
            "4:something is pending or differs"
        })
public final class CheckCommand extends ProjectCommand {

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    /** What a program reads. */
    private record Check(
            boolean clean,
            List<String> pending,
            List<String> otherHistories,
            List<Difference> history,
            List<String> unset,
            List<Difference> drift,
            List<String> mending,
            List<String> losses,
            List<String> left,
            List<String> spentRenames) {

        static Check of(CheckReport report, DriftFix remedy) {
            return new Check(
                    report.isClean(),
                    report.state().pending().stream().map(Revision::id).toList(),
                    report.otherHistories(),
                    report.history(),
                    report.unset(),
                    report.drift(),
                    remedy.statements(),
                    remedy.losses().stream().map(DataLoss::toString).toList(),
                    remedy.left(),
                    report.spentRenames());
        }
    }

    @Override
    public Integer call() {
        Project project = context().project();
        DatabaseCheck check = new DatabaseCheck(
                context().scratch(spec()), context().url(spec()), project.changelog(), project.schema());
        CheckReport report = check.run();
        if (json) {
            output().json(Check.of(report, remedy(check, report)));
        } else {
            print(report);
            print(remedy(check, report));
            report.spentRenames()
                    .forEach(rename -> output().line("May go: the line '-- renamed from:' of the " + rename));
        }
        return report.isClean() ? OK : FOUND;
    }

    /** What was found is worth more than what would mend it. */
    private DriftFix remedy(DatabaseCheck check, CheckReport report) {
        try {
            return check.remedy(report);
        } catch (DatabaseException unknown) {
            output().error(String.valueOf(unknown.getMessage()));
            return DriftFix.NONE;
        }
    }

    private void print(CheckReport report) {
        Phrases.otherHistories(report.otherHistories()).ifPresent(output()::bad);
        report.state().halfApplied().ifPresent(half -> output().bad(Phrases.half(half)));
        output().list("Pending (db upgrade applies it)", report.state().pending());
        output().list(
                        "The history does not lead to the declared schema (db revision --autogenerate)",
                        report.history());
        output().list(
                        "The history does not set as it is declared (db revision --autogenerate)",
                        report.unset().stream().map(sql -> sql + ";").toList());
        output().list("The database is not what its revisions made of it", report.drift());
        if (report.isClean()) {
            output().good("Nothing is pending, and the database, its history and the declared schema are the same.");
        }
    }

    private void print(DriftFix remedy) {
        output().list(
                        "What would mend it",
                        remedy.statements().stream().map(sql -> sql + ";").toList());
        output().list("That would destroy for ever", remedy.losses());
        output().list("It would leave", remedy.left());
    }
}
