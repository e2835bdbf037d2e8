package dev.cimiento.db.cli.backup;

import dev.cimiento.db.backup.Backup;
import dev.cimiento.db.backup.BackupFolder;
import dev.cimiento.db.backup.PgDump;
import dev.cimiento.db.backup.manifest.Manifest;
import dev.cimiento.db.cli.context.ProjectCommand;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code ./manage db backup}. */
@Command(
        name = "backup",
        description = {
            "Save all rows to a file, which db restore reads; needs no client programs of PostgreSQL.",
            "This is no point-in-time recovery: changes after the backup are not in it. See docs/how-to/back-up.md."
        })
public final class BackupCommand extends ProjectCommand {

    private static final String OWN = "cimiento";
    private static final String PG_DUMP = "pg_dump";

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "Write to this file (default: backups/<database>_<UTC time>.cimiento in CIMIENTO_HOME).")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            description = "Use this program: cimiento (the default), or pg_dump, which writes an SQL script.")
    private String engine = OWN;

    @Override
    public Integer call() {
        switch (engine) {
            case OWN -> save();
            case PG_DUMP -> saveByPgDump();
            default ->
                throw new ParameterException(
                        spec().commandLine(), "Unknown engine: '" + engine + "'. Use " + OWN + " or " + PG_DUMP + ".");
        }
        return OK;
    }

    private void saveByPgDump() {
        Path target = newFile(PgDump.SUFFIX);
        new PgDump(PG_DUMP).save(context().url(spec()), target);
        output().success("Saved: " + target);
    }

    private void save() {
        Path target = newFile(BackupFolder.SUFFIX);
        Backup backup = new Backup(
                context().dataSource(spec()), Clock.systemUTC(), context().onWait(spec()));
        Manifest saved;
        try (ProgressLine progress = ProgressLine.of(context(), output().errors())) {
            saved = backup.save(target, progress);
        }
        output().success("Saved: " + target + ", " + Descriptions.of(saved));
        Descriptions.warnings(saved, context()).forEach(output()::warning);
        output().line("To test that it can be restored, run: " + context().command("verify-backup " + target));
    }

    private Path newFile(String suffix) {
        return file.orElseGet(() -> new BackupFolder(context().backups())
                .newFile(context().url(spec()).database(), Clock.systemUTC(), suffix));
    }
}
