package dev.cimiento.bootstrap.db;

import dev.cimiento.db.autogenerate.Mending;
import dev.cimiento.db.autogenerate.SpentRenames;
import dev.cimiento.db.changelog.Revision;
import dev.cimiento.db.project.Project;
import dev.cimiento.db.schema.CheckReport;
import dev.cimiento.db.schema.DatabaseCheck;
import dev.cimiento.db.schema.Difference;
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
final class CheckCommand extends ProjectCommand {

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    /** What a program reads. */
    private record Check(
            boolean clean,
            List<String> pending,
            List<Difference> history,
            List<Difference> drift,
            List<String> mending,
            List<String> spentRenames) {}

    @Override
    public Integer call() {
        Project project = workplace().project();
        CheckReport report = new DatabaseCheck(
                        workplace().scratch(spec()),
                        workplace().dataSource(spec()),
                        project.changelog(),
                        project.schema())
                .run();
        List<String> mending = report.drift().isEmpty()
                ? List.of()
                : new Mending(workplace().scratch(spec()), workplace().url(spec()), project.changelog()).statements();
        List<String> spent = report.history().isEmpty() ? SpentRenames.of(project.schema()) : List.of();
        if (json) {
            List<String> pending =
                    report.state().pending().stream().map(Revision::id).toList();
            output().json(new Check(report.isClean(), pending, report.history(), report.drift(), mending, spent));
        } else {
            print(report);
            show("What would mend it", mending.stream().map(sql -> sql + ";").toList());
            spent.forEach(rename -> output().line("May go: the line '-- renamed from:' of the " + rename));
        }
        return report.isClean() ? DbCommand.OK : DbCommand.FOUND;
    }

    private void print(CheckReport report) {
        report.state().halfApplied().ifPresent(half -> output().bad(Lines.half(half)));
        show("Pending (db upgrade applies it)", report.state().pending());
        show("The history does not lead to the declared schema (db revision --autogenerate)", report.history());
        show("The database is not what its revisions made of it", report.drift());
        if (report.isClean()) {
            output().good("Nothing is pending, and the database, its history and the declared schema are the same.");
        }
    }

    private void show(String title, List<?> things) {
        if (!things.isEmpty()) {
            output().bad(title + ":");
            things.forEach(thing -> output().line("  " + thing));
        }
    }
}
