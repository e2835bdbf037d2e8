package dev.cimiento.db.cli.backup;

import dev.cimiento.db.backup.Backup;
import dev.cimiento.db.backup.BackupFolder;
import dev.cimiento.db.backup.manifest.Manifest;
import dev.cimiento.db.cli.context.CommandContext;
import dev.cimiento.db.cli.context.Confirmation;
import dev.cimiento.db.cli.view.Output;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.DatabaseUrl;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options of a command that makes a backup before it deletes or changes data. */
public final class SafetyBackup {

    @Option(names = "--no-backup", description = "Do not make a backup first.")
    private boolean omitted;

    @Option(
            names = "--backup",
            paramLabel = "DIR",
            description = "Write the backup to this folder (default: backups/ in CIMIENTO_HOME).")
    private Optional<Path> folder = Optional.empty();

    /** Returns true unless the option omits the backup or the database has no rows. */
    public boolean isNeeded(CommandContext context, CommandSpec command) {
        return !omitted && backup(context, command).hasRows();
    }

    private static Backup backup(CommandContext context, CommandSpec command) {
        return new Backup(context.dataSource(command), Clock.systemUTC(), context.onWait(command));
    }

    /** Makes a backup of a database that was replaced, unless the option omits it or the database has no rows. */
    void makeOf(DatabaseUrl replaced, CommandContext context, CommandSpec command) {
        Backup backup = new Backup(replaced.dataSource(), Clock.systemUTC(), context.onWait(command));
        if (!omitted && backup.hasRows()) {
            save(backup, context, command);
        }
    }

    private void save(Backup backup, CommandContext context, CommandSpec command) {
        Output output = Output.of(command);
        Path file = new BackupFolder(folder.orElseGet(context::backups))
                .newFile(context.url(command).database(), Clock.systemUTC(), BackupFolder.SUFFIX);
        Manifest saved;
        try (ProgressLine progress = ProgressLine.of(context, output.errors())) {
            saved = backup.save(file, progress);
        }
        output.success("Saved: " + file + ", " + Descriptions.of(saved));
    }

    /**
     * Makes a backup, unless the option omits it or the database has no rows.
     *
     * @param again the command without {@code --no-backup}, for a message
     * @return false if no backup could be made, and the user did not agree to continue without one
     */
    public boolean make(CommandContext context, CommandSpec command, String again) {
        if (!isNeeded(context, command)) {
            return true;
        }
        try {
            save(backup(context, command), context, command);
            return true;
        } catch (DatabaseException noBackup) {
            return Confirmation.of(context, command)
                    .confirm(String.valueOf(noBackup.getMessage()), context.command(again + " --no-backup"));
        }
    }
}
