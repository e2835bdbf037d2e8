package dev.cimiento.db.cli.migrate;

import dev.cimiento.db.changelog.apply.DatabaseState;
import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.changelog.revision.RevisionRange;
import dev.cimiento.db.cli.context.ProjectCommand;
import dev.cimiento.db.cli.view.RevisionView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./manage db history}. */
@Command(
        name = "history",
        description = "List the revisions, the latest first. Needs a database only for -i and relative ranges.")
public final class HistoryCommand extends ProjectCommand {

    @Option(
            names = {"-v", "--verbose"},
            description = "Show all details.")
    private boolean verbose;

    @Option(
            names = {"-i", "--indicate-current"},
            description = "Mark the current revision of the database.")
    private boolean indicateCurrent;

    @Option(
            names = {"-r", "--rev-range"},
            paramLabel = "FROM:TO",
            description =
                    "List only the revisions after FROM, up to TO. 'current' is the database's revision, -1 the one before.")
    private Optional<String> range = Optional.empty();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Changelog changelog = context().project().changelog();
        RevisionRange wanted = range.map(this::range).orElse(RevisionRange.ALL);
        Optional<DatabaseState> state = indicateCurrent || wanted.isRelative()
                ? Optional.of(context().migrations(spec()).state())
                : Optional.empty();
        int current = state.map(known -> known.applied().size()).orElse(0);
        List<Revision> revisions = new ArrayList<>(changelog.within(wanted, current));
        Collections.reverse(revisions);
        Optional<DatabaseState> indicated = state.filter(known -> indicateCurrent);
        if (json) {
            output().json(revisions.stream()
                    .map(revision -> view(revision, changelog, indicated))
                    .toList());
        } else {
            revisions.forEach(revision -> print(revision, changelog, indicated));
        }
        return OK;
    }

    private static RevisionView view(Revision revision, Changelog changelog, Optional<DatabaseState> state) {
        return RevisionView.of(
                revision,
                changelog.isHead(revision),
                state.map(known -> known.isAt(revision)).orElse(null));
    }

    private void print(Revision revision, Changelog changelog, Optional<DatabaseState> state) {
        boolean current = state.map(known -> known.isAt(revision)).orElse(false);
        String marks = (changelog.isHead(revision) ? " (head)" : "") + (current ? " (current)" : "");
        String comment = revision.comment().isEmpty() ? "" : ", " + revision.comment();
        output().line(
                        verbose
                                ? RevisionView.details(revision, marks)
                                : revision.follows() + " -> " + revision + marks + comment);
    }
}
