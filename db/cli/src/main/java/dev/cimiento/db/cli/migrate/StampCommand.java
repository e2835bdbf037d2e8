package dev.cimiento.db.cli.migrate;

import dev.cimiento.db.changelog.apply.Stamp;
import dev.cimiento.db.changelog.revision.RevisionTarget;
import dev.cimiento.db.cli.context.ProjectCommand;
import dev.cimiento.db.cli.view.Phrases;
import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./manage db stamp}. */
@Command(name = "stamp", description = "Record that the database is at a revision, without running any SQL of it.")
public final class StampCommand extends ProjectCommand {

    @Parameters(paramLabel = "REVISION", description = "Record this revision: head, base, or the start of an id.")
    private String revision = "";

    @Option(names = "--purge", description = "First delete all recorded revisions, including unknown ones.")
    private boolean purge;

    @Override
    public Integer call() {
        RevisionTarget target = target(revision);
        new Stamp(
                        context().dataSource(spec()),
                        context().project().changelog(),
                        Clock.systemUTC(),
                        context().onWait(spec()))
                .at(target, purge);
        output().line("Stamped: " + Phrases.place(context().migrations(spec()).state()));
        return OK;
    }
}
