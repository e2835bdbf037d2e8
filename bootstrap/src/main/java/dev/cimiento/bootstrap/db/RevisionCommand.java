package dev.cimiento.bootstrap.db;

import dev.cimiento.db.changelog.NewRevision;
import dev.cimiento.db.changelog.Revision;
import dev.cimiento.db.changelog.RevisionFiles;
import dev.cimiento.db.changelog.RevisionWriter;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./manage db revision}. */
@Command(
        name = "revision",
        description = "Write an empty revision behind the head, to be filled by hand. Needs no database.")
final class RevisionCommand extends ProjectCommand {

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            defaultValue = "revision",
            description = "What it is for; its file is named after it.")
    private String message = "revision";

    @Override
    public Integer call() {
        write(NewRevision.empty(message));
        return DbCommand.OK;
    }

    private void write(NewRevision revision) {
        Path changelog = workplace().changelog();
        Revision written = new RevisionWriter(changelog, Clock.systemUTC()).write(revision);
        output().line("Written: " + RevisionFiles.directory(changelog).resolve(written.file()));
    }
}
