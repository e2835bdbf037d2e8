package dev.cimiento.db.cli.migrate;

import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.changelog.revision.RevisionTarget;
import dev.cimiento.db.cli.context.ProjectCommand;
import dev.cimiento.db.cli.view.RevisionView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./manage db show}. */
@Command(name = "show", description = "Show one revision with its SQL. Needs a database only for relative revisions.")
public final class ShowCommand extends ProjectCommand {

    @Parameters(paramLabel = "REVISION", description = "Show this revision: head, current, or the start of an id.")
    private String revision = "";

    @Option(names = "--json", description = "Print JSON, without the SQL.")
    private boolean json;

    @Override
    public Integer call() {
        Changelog changelog = context().project().changelog();
        RevisionTarget target = target(revision);
        int current = target.isRelative()
                ? context().migrations(spec()).state().applied().size()
                : 0;
        Revision found = changelog.find(target, current);
        boolean head = changelog.isHead(found);
        if (json) {
            output().json(RevisionView.of(found, head, null));
        } else {
            output().line(RevisionView.details(found, head ? " (head)" : ""));
            output().line(found.sql().stripTrailing());
        }
        return OK;
    }
}
