package dev.cimiento.db.cli.backup;

import dev.cimiento.db.backup.Backup;
import dev.cimiento.db.backup.ReplacingRestore;
import dev.cimiento.db.backup.ReplacingRestore.Replaced;
import dev.cimiento.db.backup.Restore;
import dev.cimiento.db.backup.RestoreReport;
import dev.cimiento.db.backup.file.BackupFile;
import dev.cimiento.db.backup.manifest.SavedTable;
import dev.cimiento.db.cli.context.Confirmation;
import dev.cimiento.db.cli.context.ProjectCommand;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.DatabaseUrl;
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
            "4:restored, but objects are missing, invariants do not hold or the previous content still exists",
            "5:data would be replaced, and the user did not agree"
        })
public final class RestoreCommand extends ProjectCommand {

    @Parameters(paramLabel = "FILE", description = "Restore this file.")
    private Path file = Path.of("");

    @Option(names = "--clean", description = "Replace what the database has; with --only, what the tables have.")
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
            Restore restore = new Restore(
                    context().dataSource(spec()), context().project(), context().onWait(spec()));
            if (!only.isEmpty()) {
                return some(restore, backup);
            }
            return clean && restore.obstacle().isPresent() ? replace(backup) : all(restore, backup);
        }
    }

    private boolean hasRows() {
        return new Backup(context().dataSource(spec()), Clock.systemUTC()).hasRows();
    }

    private boolean mayReplace(String subject) {
        return yes
                || Confirmation.of(context(), spec())
                        .confirm(
                                "The restore replaces " + subject + " ("
                                        + context().url(spec()).withoutParameters() + ").",
                                context().command(command()));
    }

    /** Returns this command so that it does not ask. */
    private String command() {
        return "restore " + file + " --clean"
                + String.join("", only.stream().map(table -> " --only " + table).toList()) + " --yes";
    }

    private int all(Restore restore, BackupFile backup) {
        RestoreReport report;
        try (ProgressLine progress = ProgressLine.of(context(), output().errors())) {
            report = restore.run(backup, progress);
        }
        return print(report);
    }

    private int print(RestoreReport report) {
        output().success("Restored: " + Descriptions.of(report.manifest()));
        Descriptions.print(report, output());
        if (!report.pending().isEmpty()) {
            output().line("To apply the pending revisions, run: " + context().command("upgrade"));
        }
        return report.missing().isEmpty() && report.broken().isEmpty() ? OK : FOUND;
    }

    private int replace(BackupFile backup) {
        if (hasRows() && !mayReplace("the whole content of the database")) {
            return Confirmation.REFUSED;
        }
        try (ReplacingRestore restore =
                ReplacingRestore.of(context().url(spec()), context().project())) {
            Replaced replaced;
            try (ProgressLine progress = ProgressLine.of(context(), output().errors())) {
                replaced = restore.run(backup, progress);
            }
            int result = print(replaced.report());
            return drop(restore, replaced.previous()) ? result : FOUND;
        }
    }

    /** Drops the previous content when it is saved. No program can write to it any more, so the backup is complete. */
    private boolean drop(ReplacingRestore restore, DatabaseUrl previous) {
        try {
            safety.makeOf(previous, context(), spec());
            restore.drop(previous);
            return true;
        } catch (DatabaseException failed) {
            output().warning("The previous content of the database still exists, as the database " + previous.database()
                    + ": " + failed.getMessage());
            return false;
        }
    }

    private int some(Restore restore, BackupFile backup) {
        if (clean
                && hasRows()
                && !(mayReplace("all rows of " + String.join(", ", only))
                        && safety.make(context(), spec(), command()))) {
            return Confirmation.REFUSED;
        }
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
