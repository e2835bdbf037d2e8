package dev.cimiento.db.cli.backup;

import dev.cimiento.db.backup.Backup;
import dev.cimiento.db.backup.Restore;
import dev.cimiento.db.backup.RestoreReport;
import dev.cimiento.db.backup.file.BackupFile;
import dev.cimiento.db.backup.file.SavedTable;
import dev.cimiento.db.cli.context.Confirmation;
import dev.cimiento.db.cli.context.ProjectCommand;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./manage db restore}. */
@Command(
        name = "restore",
        description = "Restore a file of db backup into an empty database: build the schema by the history, load the"
                + " rows in one transaction, and check them.",
        exitCodeList = {
            "0:done",
            "1:failed; see the error output",
            "2:invalid arguments",
            "4:restored, but objects are missing or invariants do not hold",
            "5:data would be replaced, and the user did not agree"
        })
public final class RestoreCommand extends ProjectCommand {

    @Parameters(paramLabel = "FILE", description = "Restore this file.")
    private Path file = Path.of("");

    @Option(names = "--clean", description = "First delete what the database has; with --only, what the tables have.")
    private boolean clean;

    @Option(
            names = "--only",
            paramLabel = "TABLE",
            description = "Restore only the rows of this table, such as public.orders; can be repeated.")
    private List<String> only = List.of();

    @Option(
            names = {"-y", "--yes"},
            description = "Delete data without asking.")
    private boolean yes;

    @Mixin
    private SafetyBackup safety = new SafetyBackup();

    @Override
    public Integer call() {
        try (BackupFile backup = BackupFile.open(file)) {
            if (clean && hasRows() && !mayReplace()) {
                return Confirmation.REFUSED;
            }
            Restore restore = new Restore(
                    context().dataSource(spec()), context().project(), context().onWait(spec()));
            return only.isEmpty() ? all(restore, backup) : some(restore, backup);
        }
    }

    private boolean hasRows() {
        return new Backup(context().dataSource(spec()), Clock.systemUTC()).hasRows();
    }

    private boolean mayReplace() {
        String again = "restore " + file + " --clean"
                + String.join("", only.stream().map(table -> " --only " + table).toList());
        String subject =
                only.isEmpty() ? "the whole content of the database" : "all rows of " + String.join(", ", only);
        return (yes
                        || Confirmation.of(context(), spec())
                                .confirm(
                                        "The restore first deletes " + subject + " ("
                                                + context().url(spec()).withoutParameters() + ").",
                                        context().command(again + " --yes")))
                && safety.make(context(), spec(), again + " --yes");
    }

    private int all(Restore restore, BackupFile backup) {
        RestoreReport report;
        try (ProgressLine progress = ProgressLine.of(context(), output().errors())) {
            report = restore.run(backup, clean, progress);
        }
        output().success("Restored: " + Descriptions.of(backup.manifest()));
        Descriptions.print(report, output());
        if (!report.pending().isEmpty()) {
            output().line("To apply the pending revisions, run: " + context().command("upgrade"));
        }
        return report.missing().isEmpty() && report.broken().isEmpty() ? OK : FOUND;
    }

    private int some(Restore restore, BackupFile backup) {
        List<SavedTable> restored;
        try (ProgressLine progress = ProgressLine.of(context(), output().errors())) {
            restored = restore.only(only, backup, clean, progress);
        }
        for (SavedTable table : restored) {
            output().success("Restored: " + table.name() + ", "
                    + Descriptions.rows(table.data().rows()));
        }
        return OK;
    }
}
